// Format rules for every text file under version control: UTF-8, line feeds, no tabs or blanks at line ends, a final newline, 160 columns in Java.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const MAX_COLUMNS = 160;
const TEXT = /\.(java|md|yaml|yml|json|xml|html|css|js|mjs|sql|properties|sh|mustache|tpl|txt)$|(^|\/)(Makefile|\.gitignore)$|^scripts\/[a-z-]+$/;
const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8', maxBuffer: 1 << 26 });
const files = listed.split('\0').filter((file) => TEXT.test(file) && !file.endsWith('package-lock.json'));
const problems = [];

for (const file of files) {
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error.code !== 'ENOENT') problems.push(`${file}: not UTF-8`);
    continue;
  }
  if (text.includes('\r')) problems.push(`${file}: carriage return`);
  if (text.length > 0 && !text.endsWith('\n') && !file.endsWith('.mustache')) problems.push(`${file}: no newline at the end`);
  text.split('\n').forEach((line, index) => {
    const where = `${file}:${index + 1}`;
    if (/[ \t]$/.test(line)) problems.push(`${where}: blank at the end of the line`);
    if (line.includes('\t') && !file.endsWith('Makefile')) problems.push(`${where}: tab`);
    if (file.endsWith('.java') && [...line].length > MAX_COLUMNS) problems.push(`${where}: more than ${MAX_COLUMNS} columns`);
    if (file.endsWith('.java') && /^import .*\*;/.test(line)) problems.push(`${where}: import of a whole package`);
  });
}

problems.forEach((problem) => console.error(problem));
console.log(`${files.length} files, ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);
