/** Which origin may talk to the embedded page. */
import assert from 'node:assert/strict';
import { it } from 'node:test';

import { permittedOrigin } from '../../www/embed/origin.js';

it('permits the origin that the address names, where it is listed or none is', () => {
  const cases = /** @type {[string, string, string | null][]} */ ([
    ['?origin=https://cms.example', '', 'https://cms.example'],
    ['?origin=https://cms.example/redaktion', '', 'https://cms.example'],
    ['?origin=https://cms.example', 'https://a.example https://cms.example', 'https://cms.example'],
    ['?origin=https://cms.example', 'https://cms.example.org', null],
    ['?origin=*', '', null],
    ['?origin=file:///x', '', null],
    ['?origin=data:,x', '', null],
    ['', '', null],
  ]);
  for (const [query, listed, expected] of cases) assert.equal(permittedOrigin(query, listed), expected, query);
});
