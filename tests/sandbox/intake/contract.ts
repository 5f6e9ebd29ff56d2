import { readFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'yaml';

/** The parts of the OpenAPI file that the code below reads. Ajv resolves the rest by reference. */
interface Contract {
  paths: Record<string, Record<string, Operation>>;
}
interface Operation {
  operationId: string;
  parameters?: { name: string; in: string; required?: boolean }[];
  requestBody?: { required?: boolean; content: Record<string, unknown> };
  responses: Record<string, { $ref?: string; content?: Record<string, unknown> }>;
}

const file = new URL('../../../docs/handoff.openapi.yaml', import.meta.url);
const contract = parse(readFileSync(file, 'utf8')) as Contract;

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema(contract, 'contract');

export interface Matched {
  path: string;
  method: string;
  operation: Operation;
  /** Values of the path parameters. */
  values: Record<string, string>;
}

/** Returns the operation for a request, or the problem with its method or path. */
export function findOperation(
  method: string,
  path: string,
): Matched | { status: 404 | 405; problem: string } {
  for (const [template, operations] of Object.entries(contract.paths)) {
    const pattern = template.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
    const match = new RegExp(`^${pattern}$`).exec(path);
    if (!match) continue;
    const operation = operations[method.toLowerCase()];
    if (!operation) return { status: 405, problem: `${path} does not take ${method}` };
    return { path: template, method: method.toLowerCase(), operation, values: { ...match.groups } };
  }
  return { status: 404, problem: `no such path: ${path}` };
}

/**
 * Returns the first violation of the contract in a request's parameters, content type or body; null
 * if there is none.
 */
export function requestProblem(
  { path, method, operation, values }: Matched,
  headers: IncomingHttpHeaders,
  body: string,
): { status: 400 | 415; problem: string } | null {
  const at = `/paths/${escaped(path)}/${method}`;
  for (const [index, parameter] of (operation.parameters ?? []).entries()) {
    const value =
      parameter.in === 'header' ? headers[parameter.name.toLowerCase()] : values[parameter.name];
    if (value === undefined) {
      if (parameter.required) return { status: 400, problem: `${parameter.name} is missing` };
      continue;
    }
    const wrong = mismatch(`${at}/parameters/${index}/schema`, value);
    if (wrong) return { status: 400, problem: `${parameter.name}: ${wrong}` };
  }
  if (!operation.requestBody)
    return body === '' ? null : { status: 400, problem: 'a body is not expected' };
  const type = headers['content-type'] ?? '';
  if (!Object.hasOwn(operation.requestBody.content, type)) {
    return { status: 415, problem: `content type ${type}` };
  }
  const content = type === 'application/json' ? parseJson(body) : body;
  const wrong = mismatch(`${at}/requestBody/content/${escaped(type)}/schema`, content);
  return wrong === null ? null : { status: 400, problem: `body: ${wrong}` };
}

/** Undefined, which fits no schema, if the body is no JSON. */
function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/**
 * Validates a value against the component of this name. Returns the violations, or null if there
 * are none.
 */
export function componentProblem(
  name:
    | 'Payload'
    | 'Problem'
    | 'SealedFile'
    | 'SealedFilePayload'
    | 'SealedSetLabel'
    | 'SealedSetPayload',
  value: unknown,
): string | null {
  return mismatch(`/components/schemas/${name}`, value);
}

/** @throws if the stand-in's own answer violates the contract */
export function assertAnswer(
  { path, method, operation }: Matched,
  status: number,
  type: string,
  body: unknown,
): void {
  const wrong =
    status >= 400
      ? componentProblem('Problem', body)
      : operation.responses[status]?.content?.[type] === undefined
        ? `no ${status} with ${type}`
        : mismatch(
            `/paths/${escaped(path)}/${method}/responses/${status}/content/${escaped(type)}/schema`,
            body,
          );
  if (wrong !== null)
    throw new Error(`The stand-in breaks its contract: ${method} ${path} ${status}: ${wrong}`);
}

function mismatch(pointer: string, value: unknown): string | null {
  const reference = `contract#${pointer}`;
  const validate = ajv.getSchema(reference) ?? ajv.compile({ $ref: reference });
  if (validate(value)) return null;
  // Names places and rules but never values, because the text is logged and sent.
  return (validate.errors ?? [])
    .map(({ instancePath, message }) => `${instancePath} ${message}`.trim())
    .join('; ');
}

const escaped = (part: string) =>
  encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
