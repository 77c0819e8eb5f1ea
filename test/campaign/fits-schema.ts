import type { JsonSchema } from '../../src/campaign/json-schema.ts';

type Keyword = (rule: never, value: unknown, schema: JsonSchema) => boolean;

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const typeOf = (value: unknown): string =>
  Array.isArray(value)
    ? 'array'
    : isMapping(value)
      ? 'object'
      : value === null
        ? 'null'
        : typeof value;

/** The part of JSON Schema that is used: an unknown keyword is a fault of the test. */
const KEYWORDS: Readonly<Record<string, Keyword>> = {
  $schema: () => true,
  title: () => true,
  description: () => true,
  type: (type: string, value) =>
    type === 'integer' ? Number.isInteger(value) : typeOf(value) === type,
  const: (it: unknown, value) => it === value,
  enum: (all: readonly unknown[], value) => all.includes(value),
  pattern: (pattern: string, value) => typeof value !== 'string' || new RegExp(pattern).test(value),
  minimum: (least: number, value) => typeof value !== 'number' || value >= least,
  maximum: (most: number, value) => typeof value !== 'number' || value <= most,
  exclusiveMinimum: (least: number, value) => typeof value !== 'number' || value > least,
  exclusiveMaximum: (most: number, value) => typeof value !== 'number' || value < most,
  multipleOf: (step: number, value) => typeof value !== 'number' || value % step === 0,
  minItems: (least: number, value) => !Array.isArray(value) || value.length >= least,
  items: (item: JsonSchema, value) => !Array.isArray(value) || value.every((it) => fits(item, it)),
  required: (keys: readonly string[], value) =>
    !isMapping(value) || keys.every((key) => Object.hasOwn(value, key)),
  properties: (properties: Readonly<Record<string, JsonSchema>>, value) =>
    !isMapping(value) ||
    Object.entries(properties).every(
      ([key, it]) => !Object.hasOwn(value, key) || fits(it, value[key]),
    ),
  additionalProperties: (_: false, value, { properties }) =>
    !isMapping(value) || Object.keys(value).every((key) => Object.hasOwn(properties ?? {}, key)),
  anyOf: (all: readonly JsonSchema[], value) => all.some((it) => fits(it, value)),
  allOf: (all: readonly JsonSchema[], value) => all.every((it) => fits(it, value)),
  oneOf: (all: readonly JsonSchema[], value) => all.filter((it) => fits(it, value)).length === 1,
};

/** Whether an editor that knows the schema would take a value. */
export const fits = (schema: JsonSchema, value: unknown): boolean =>
  Object.entries(schema).every(([keyword, rule]) => {
    const check = KEYWORDS[keyword];
    if (check === undefined) throw new Error(`${keyword}: not known to this test`);
    return check(rule as never, value, schema);
  });
