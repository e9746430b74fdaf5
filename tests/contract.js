/** Checks analyses against the contract. */
import { readFileSync } from 'node:fs';

import { Ajv } from 'ajv';

import { SCHEMA } from '../scripts/schema.js';

/** Whether something is an analysis as docs/analysis.schema.json describes it; `errors` says why not. */
export const validate = new Ajv({ allErrors: true }).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));
