// Writes docs/project-states.md from the table of moves in ProjectState.java: every state of a project and where it may go.
// With --check it only compares.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const SOURCE = 'services/catalogue/src/main/java/org/hamyari/catalogue/project/ProjectState.java';
const PAGE = 'docs/project-states.md';

const source = readFileSync(SOURCE, 'utf8');
const states = source.match(/enum ProjectState \{\s*([A-Z_,\s]+);/)[1].split(',').map((name) => name.trim());
const moves = Object.fromEntries([...source.matchAll(/entry\((\w+), Set\.of\(([A-Z_,\s]*)\)\)/g)]
  .map(([, from, to]) => [from, to.split(',').map((name) => name.trim()).filter(Boolean)]));
const unknown = Object.entries(moves).flat(2).filter((name) => !states.includes(name));
if (states.some((state) => !moves[state]) || unknown.length) {
  console.error(`${SOURCE}: the table of moves cannot be read (${unknown.join(', ') || 'a state is missing'})`);
  process.exit(1);
}

const drawn = states.flatMap((from) => moves[from].length ? moves[from].map((to) => `    ${from} --> ${to}`) : [`    ${from} --> [*]`]);
const rows = states.map((from) => `| \`${from}\` | ${moves[from].map((to) => `\`${to}\``).join(' ') || 'the end'} |`);
const page = `# The states of a project

Every other move is refused with 409 \`illegal-transition\`, which lists the allowed ones. Out of \`SUSPENDED\` a project goes back only to
where it was, or is withdrawn. Each move is written down and can be read at \`GET …/projects/{projectId}/moves\`.

This page is written by \`node scripts/states-doc.mjs\` from the table in \`ProjectState.java\`.

\`\`\`mermaid
stateDiagram-v2
    [*] --> ${states[0]}
${drawn.join('\n')}
\`\`\`

| from | to |
|---|---|
${rows.join('\n')}
`;
if (process.argv.includes('--check')) {
  if (!existsSync(PAGE) || readFileSync(PAGE, 'utf8') !== page) {
    console.error(`${PAGE} is not what the code says: run node scripts/states-doc.mjs`);
    process.exit(1);
  }
} else {
  writeFileSync(PAGE, page);
}
