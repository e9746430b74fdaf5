/** Writes docs/analysis.schema.json: the contract's TypeScript as JSON Schema. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { createGenerator } from 'ts-json-schema-generator';

import { main, ROOT } from './terminal.js';

/** The schema's place. */
export const SCHEMA = join(ROOT, 'docs', 'analysis.schema.json');

/** The schema of the contract as it stands in src/report/report.d.ts. */
export function schemaText() {
  const generator = createGenerator({
    path: join(ROOT, 'src', 'report', 'report.d.ts'),
    tsconfig: join(ROOT, 'tsconfig.json'),
    type: 'Analysis',
    skipTypeCheck: true,
  });
  const schema = generator.createSchema('Analysis');
  return `${JSON.stringify({ title: 'Wortlaut analysis, schema 1', ...schema }, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => writeFileSync(SCHEMA, schemaText()));
}
