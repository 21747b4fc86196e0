// Every relative link and anchor in the documents leads somewhere.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '*.md'], { encoding: 'utf8' });
const documents = listed.split('\0').filter((file) => file && existsSync(file));
const problems = [];

function withoutCode(markdown) {
  return markdown.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');
}

function anchors(file) {
  return new Set([...readFileSync(file, 'utf8').matchAll(/^#+\s+(.*)$/gm)].map(([, heading]) =>
    heading.toLowerCase().replace(/`/g, '').replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s/g, '-')));
}

for (const document of documents) {
  for (const [, target] of withoutCode(readFileSync(document, 'utf8')).matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g)) {
    if (/^[a-z][a-z0-9+.-]*:/i.test(target)) continue;
    const [path, anchor] = decodeURIComponent(target).split('#');
    const file = path === '' ? document : normalize(join(dirname(document), path));
    if (!existsSync(file)) {
      problems.push(`${document}: ${target} does not exist`);
    } else if (anchor && file.endsWith('.md') && !anchors(file).has(anchor)) {
      problems.push(`${document}: ${target} has no such heading`);
    }
  }
}

problems.forEach((problem) => console.error(problem));
console.log(`${documents.length} documents, ${problems.length} broken links`);
process.exit(problems.length === 0 ? 0 : 1);
