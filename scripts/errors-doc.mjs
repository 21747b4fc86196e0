// Writes docs/errors.md from the texts and the code: every problem we answer, with its status and both languages.
// With --check it only compares.
import { readFileSync, writeFileSync, readdirSync, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

const STATUS = { Conflict: 409, Unmet: 409, Forbidden: 403, Unprocessable: 422, BadRequest: 400, Busy: 503, Unauthenticated: 401, this: 401 };

const files = (folder, ending) => readdirSync(folder).flatMap((name) => {
  const path = join(folder, name);
  if (statSync(path).isDirectory()) return ['target', 'node_modules', 'test'].includes(name) ? [] : files(path, ending);
  return path.endsWith(ending) ? [path] : [];
});

const properties = (path) => Object.fromEntries(readFileSync(path, 'utf8').split('\n').filter((line) => /^[a-z]/.test(line))
  .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1).replaceAll("''", "'")]));

const statuses = {};
for (const path of files('services', '.java')) {
  const source = readFileSync(path, 'utf8');
  for (const [, kind, code] of source.matchAll(/\b(Conflict|Unmet|Forbidden|Unprocessable|BadRequest|Busy|Unauthenticated|this)\(\s*"([a-z-]+)"/g)) statuses[code] = STATUS[kind];
  for (const [, code, status] of source.matchAll(/return "([a-z-]+)";\s*}\s*@Override\s*public int status\(\) \{\s*return (\d+);/g)) statuses[code] = Number(status);
  for (const [, status, code] of source.matchAll(/\b(4\d\d|500), "([a-z-]+)"/g)) statuses[code] = Number(status);
}

const missing = [];
const sections = readdirSync('services').filter((name) => existsSync(join('services', name, 'src/main/resources/hamyari/problems_en.properties')))
  .sort((a, b) => (a === 'platform' ? -1 : b === 'platform' ? 1 : a.localeCompare(b)))
  .map((name) => {
    const [en, fa] = ['en', 'fa'].map((language) => properties(join('services', name, `src/main/resources/hamyari/problems_${language}.properties`)));
    for (const key of new Set([...Object.keys(en), ...Object.keys(fa)])) if (!en[key] || !fa[key]) missing.push(`${name}: ${key}`);
    const codes = Object.keys(en).filter((key) => key.endsWith('.title')).map((key) => key.slice(0, -6)).sort();
    codes.filter((code) => !statuses[code]).forEach((code) => missing.push(`${name}: status of ${code}`));
    const fields = Object.keys(en).filter((key) => key.startsWith('field.')).map((key) => key.slice(6)).sort();
    const table = codes.map((code) => `| \`${code}\` | ${statuses[code]} | ${en[`${code}.title`]} | ${fa[`${code}.title`]} | ${en[`${code}.detail`]} |`);
    const list = fields.map((code) => `| \`${code}\` | ${en[`field.${code}`]} | ${fa[`field.${code}`]} |`);
    return `## ${name === 'platform' ? 'All services' : name[0].toUpperCase() + name.slice(1)}\n\n`
      + (table.length ? `| code | status | title | عنوان | detail |\n|---|---|---|---|---|\n${table.join('\n')}\n\n` : '')
      + (list.length ? `| code of a field | text | متن |\n|---|---|---|\n${list.join('\n')}\n` : '');
  });
if (missing.length) {
  console.error(`Texts or statuses are missing:\n  ${missing.join('\n  ')}`);
  process.exit(1);
}

const page = `# Errors

Every refusal is a problem document (RFC 9457, \`application/problem+json\`) with \`type\`, \`title\`, \`status\`, \`detail\`, \`code\` and \`traceId\`, in the
language of \`Accept-Language\` (\`en\`, \`fa\`). The code is stable; the words may change. Wrong fields stand in \`errors\`, each with a JSON pointer.
\`illegal-transition\` lists \`allowedMoves\`, \`capability-not-unlocked\` names the stage in \`unlockedBy\`. \`Retry-After\` comes with 503. Nothing has
changed after a 4xx.

This page is written by \`node scripts/errors-doc.mjs\` from the texts and the code.

${sections.join('\n')}`;
if (process.argv.includes('--check')) {
  if (!existsSync('docs/errors.md') || readFileSync('docs/errors.md', 'utf8') !== page) {
    console.error('docs/errors.md is not what the texts say: run node scripts/errors-doc.mjs');
    process.exit(1);
  }
} else {
  writeFileSync('docs/errors.md', page);
}
