// SPDX-License-Identifier: GPL-2.0-or-later
// docs/openapi.yaml is true: it is what searchd serves, every answer is as it says, and every parameter that it
// describes is taken, and no other.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import addFormats from 'ajv-formats';
import Ajv from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { root, startMitos } from './support/mitos.mjs';

const reference = parse(await readFile(path.join(root, 'docs/openapi.yaml'), 'utf8'));
const operations = Object.entries(reference.paths).map(([template, { get }]) => ({ template, ...get, parameters: (get.parameters ?? []).map(resolved) }));

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(reference, 'reference');

let mitos;
before(async () => (mitos = await startMitos()));
after(() => mitos?.stop());

function resolved(part) {
  if (!part.$ref) return part;
  return part.$ref.split('/').slice(1).reduce((at, step) => at[step], reference);
}

const pointer = (...steps) => `reference#/${steps.map((step) => step.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`;

/** The query that gives a parameter its example, as OpenAPI writes it. */
function asQuery({ name, example, explode = true }) {
  if (Array.isArray(example)) return explode ? example.map((value) => [name, value]) : [[name, example.join(',')]];
  if (typeof example === 'object') return Object.entries(example).flatMap(([key, values]) => values.map((value) => [key, value]));
  return [[name, example]];
}

function address({ template, parameters }, query = []) {
  const place = template.replaceAll(/\{(\w+)\}/g, (_, name) => parameters.find((parameter) => parameter.name === name && parameter.in === 'path').example);
  return `${place}?${new URLSearchParams(query)}`.replace(/\?$/, '');
}

/** Asks, and fails unless the answer is one that the reference has for `operation`. */
async function ask(operation, url) {
  const answer = await fetch(mitos.origin + url);
  const body = await answer.text();
  const status = String(answer.status);
  const described = operation.responses[status];
  assert.ok(described, `${url}: ${status} is not described\n${body}`);
  const type = answer.headers.get('content-type').split(';')[0];
  const media = resolved(described).content[type];
  assert.ok(media, `${url}: ${status} as ${type} is not described`);
  const steps = described.$ref ? described.$ref.split('/').slice(1) : ['paths', operation.template, 'get', 'responses', status];
  const valid = ajv.getSchema(pointer(...steps, 'content', type, 'schema'));
  const value = type.endsWith('json') && type !== 'application/x-ndjson' ? JSON.parse(body) : body;
  assert.ok(valid(value), `${url}: ${ajv.errorsText(valid.errors)}`);
  return { status: answer.status, value };
}

const operation = (id) => operations.find(({ operationId }) => operationId === id);

test('the reference is served, is a valid one, and of this version', async () => {
  const { value } = await ask(operation('openapi'), '/api/v1/openapi.json');
  assert.deepEqual(value, reference);
  const { valid, errors } = await new Validator().validate(structuredClone(value));
  assert.ok(valid, JSON.stringify(errors));
  const { value: stats } = await ask(operation('stats'), '/api/v1/stats');
  assert.equal(value.info.version, stats.version);
});

for (const described of operations) {
  test(`answers of ${described.template} are as described`, async () => {
    const { status } = await ask(described, address(described));
    assert.equal(status, 200);
  });
}

// Everything that an answer may have is in one of these.
const searches = [
  'q=air+quality&explain=on&fields=id,headings,body,score',
  'q=thymianos+nets',
  'q=ocaen',
  'q=%22air+quality%22+-school&facet_limit=1',
  'q=nothing+has+zzxqy+words+of+such+a+kind+at+all',
  'program=horizon-2020&year=2018&facets=program,year',
  'sort=-title&per_page=100',
  'q=zlovred',
];

test('answers are as described whatever is searched', async () => {
  for (const query of searches) {
    const { status, value } = await ask(operation('search'), `/api/v1/search?${query}`);
    assert.equal(status, 200, query);
    for (const { id } of value.hits) await ask(operation('document'), `/api/v1/documents/${id.split('/').map(encodeURIComponent).join('/')}`);
    for (const facet of Object.keys(value.facets)) await ask(operation('facet'), `/api/v1/facets/${facet}?${query.replace(/&facets=[^&]*/, '')}`);
  }
  for (const typed of ['s', 'thym', 'hor', 'ai', 'air qual', '']) await ask(operation('suggest'), `/api/v1/suggest?q=${encodeURIComponent(typed)}`);
  const { value } = await ask(operation('people'), '/api/v1/people?per_page=100');
  assert.ok(value.people.length > 10);
  for (const person of value.people) await ask(operation('person'), `/api/v1/people/${encodeURIComponent(person.value)}`);
});

test('JSON lines of an export are hits', async () => {
  const { value } = await ask(operation('export'), '/api/v1/export');
  const isHit = ajv.getSchema(pointer('components', 'schemas', 'Hit'));
  const lines = value.trim().split('\n');
  assert.ok(lines.length > 50);
  for (const line of lines) assert.ok(isHit(JSON.parse(line)), ajv.errorsText(isHit.errors));
});

test('what there is not is answered as described', async () => {
  for (const [id, url] of [
    ['document', '/api/v1/documents/projects/no-such-one'],
    ['facet', '/api/v1/facets/no-such-one'],
    ['person', '/api/v1/people/no-such-one'],
  ]) {
    assert.equal((await ask(operation(id), url)).status, 404, url);
  }
});

const queryParameters = ({ parameters }) => parameters.filter((parameter) => parameter.in === 'query');
const every = new Map(operations.flatMap(queryParameters).map((parameter) => [parameter.name, parameter]));

for (const described of operations) {
  test(`${described.template} takes the parameters that are described, and no others`, async () => {
    const own = new Map(queryParameters(described).map((parameter) => [parameter.name, parameter]));
    for (const name of [...every.keys(), 'no_such_parameter']) {
      const parameter = own.get(name) ?? every.get(name) ?? { name, example: 'x' };
      const query = asQuery(parameter);
      const url = address(described, query);
      if (own.has(name)) {
        assert.equal((await ask(described, url)).status, 200, url);
      } else {
        const answer = await fetch(mitos.origin + url);
        const problem = await answer.json();
        assert.equal(answer.status, 400, url);
        assert.ok(query.some(([key]) => key === problem.parameter), `${url}: ${problem.parameter} is to blame`);
      }
    }
  });
}

test('the bounds of numbers are those described', async () => {
  for (const described of operations) {
    for (const parameter of queryParameters(described)) {
      const { minimum, maximum } = parameter.schema;
      if (minimum === undefined) continue;
      for (const [value, status] of [[minimum, 200], [minimum - 1, 400], [maximum + 1, 400]]) {
        const url = address(described, [[parameter.name, value]]);
        assert.equal((await ask(described, url)).status, status, url);
      }
      // Pages of ten are taken as far as 10,000 results.
      const last = address(described, [[parameter.name, maximum], ...(parameter.name === 'page' ? [['per_page', 1]] : [])]);
      assert.equal((await ask(described, last)).status, 200, last);
    }
  }
});
