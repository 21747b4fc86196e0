// The time and the counts per kind of test, from the reports of Surefire and Failsafe. Skipped tests are named, with their reason.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const KINDS = ['unit', 'component', 'contract', 'packaged', 'end-to-end', 'browser'];
const totals = new Map(KINDS.map((kind) => [kind, { classes: 0, tests: 0, failed: 0, skipped: 0, seconds: 0 }]));
const failed = [];
const skipped = [];

function* modules(folder, depth = 0) {
  if (existsSync(join(folder, 'pom.xml'))) yield folder;
  if (depth === 2) return;
  for (const entry of readdirSync(folder)) {
    if (!['target', 'node_modules', 'src'].includes(entry) && !entry.startsWith('.') && statSync(join(folder, entry)).isDirectory()) {
      yield* modules(join(folder, entry), depth + 1);
    }
  }
}

function attribute(tag, name) {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

function kindOf(module, name) {
  if (name.endsWith('IT')) return 'packaged';
  if (name.endsWith('ContractTest')) return 'contract';
  const source = join(module, 'src/test/java', `${name.replace(/\$.*/, '').replaceAll('.', '/')}.java`);
  const text = existsSync(source) ? readFileSync(source, 'utf8') : '';
  if (name.endsWith('E2E')) return /playwright|Browser/.test(text) ? 'browser' : 'end-to-end';
  return /@QuarkusTest\b|TestPostgres|TestDatabase|EmbeddedPostgres/.test(text) ? 'component' : 'unit';
}

function read(module, file) {
  const xml = readFileSync(file, 'utf8');
  const suite = /<testsuite\b[^>]*>/.exec(xml)[0];
  const total = totals.get(kindOf(module, attribute(suite, 'name')));
  total.classes += 1;
  total.tests += Number(attribute(suite, 'tests'));
  total.failed += Number(attribute(suite, 'failures')) + Number(attribute(suite, 'errors'));
  total.skipped += Number(attribute(suite, 'skipped'));
  total.seconds += Number(attribute(suite, 'time').replaceAll(',', ''));
  for (const [, test, content] of xml.matchAll(/(<testcase\b[^>]*[^/])>([\s\S]*?)<\/testcase>/g)) {
    const name = `${attribute(test, 'classname')}.${attribute(test, 'name')}`;
    if (/<(failure|error)\b/.test(content)) failed.push(name);
    if (/<skipped\b/.test(content)) skipped.push(`${name}: ${attribute(/<skipped\b[^>]*/.exec(content)[0], 'message') || 'no reason given'}`);
  }
}

for (const module of modules('.')) {
  for (const reports of ['target/surefire-reports', 'target/failsafe-reports']) {
    const folder = join(module, reports);
    if (existsSync(folder)) {
      readdirSync(folder).filter((file) => file.startsWith('TEST-')).forEach((file) => read(module, join(folder, file)));
    }
  }
}

const row = (...cells) => console.log(cells.map((cell, index) => (index === 0 ? String(cell).padEnd(12) : String(cell).padStart(9))).join(''));
console.log();
row('kind', 'classes', 'tests', 'failed', 'skipped', 'seconds');
for (const [kind, total] of totals) {
  row(kind, total.classes, total.tests, total.failed, total.skipped, total.seconds.toFixed(1));
}
const sum = (field) => [...totals.values()].reduce((all, total) => all + total[field], 0);
row('all', sum('classes'), sum('tests'), sum('failed'), sum('skipped'), sum('seconds').toFixed(1));
console.log(`\nWhole run with building: ${Math.floor(process.argv[2] / 60)} min ${process.argv[2] % 60} s.`);
skipped.forEach((name) => console.log(`skipped  ${name}`));
failed.forEach((name) => console.log(`FAILED   ${name}`));
process.exit(failed.length === 0 && sum('tests') > 0 ? 0 : 1);
