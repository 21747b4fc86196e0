// Every operation of every specification has one row in api-specs/rights.csv, every row an operation, and every service of the file the
// test that holds its rows on the running service.
import { existsSync, readFileSync, readdirSync } from 'node:fs';

const operations = readdirSync('api-specs').filter((name) => /^[a-z]+\.yaml$/.test(name)).flatMap((name) =>
  [...readFileSync(`api-specs/${name}`, 'utf8').matchAll(/^ +operationId: (\w+)$/gm)].map(([, id]) => `${name.slice(0, -5)} ${id}`));
const rows = readFileSync('api-specs/rights.csv', 'utf8').trim().split('\n').slice(1).map((line) => line.split(',').slice(0, 2).join(' '));

const problems = [
  ...operations.filter((operation) => !rows.includes(operation)).map((operation) => `${operation}: nobody said who may`),
  ...rows.filter((row) => !operations.includes(row)).map((row) => `${row}: no such operation`),
  ...rows.filter((row, index) => rows.indexOf(row) < index).map((row) => `${row}: two rows`),
  ...[...new Set(rows.map((row) => row.split(' ')[0]))]
    .filter((service) => !existsSync(`services/${service}/src/test/java/org/hamyari/${service}/RightsTest.java`))
    .map((service) => `${service}: no RightsTest`),
];
problems.forEach((problem) => console.error(`api-specs/rights.csv: ${problem}`));
console.log(`${operations.length} operations, ${problems.length} problems`);
process.exit(problems.length ? 1 : 0);
