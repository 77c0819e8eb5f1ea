import { DESCRIPTIONS } from './descriptions.ts';
import { campaignJsonSchema } from './schema.ts';

/** A JSON Schema, as far as it is looked into here. */
export interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly [keyword: string]: unknown;
}

/**
 * The JSON Schema of `tiendo.yaml` for editors, each key with a word on what it is for. What refers to
 * another part of the file, such as a milestone to its indicator, is beyond it.
 */
export function jsonSchema(): JsonSchema {
  const described = withDescriptions(campaignJsonSchema() as JsonSchema, '');
  return { title: 'tiendo.yaml', ...described };
}

function withDescriptions(schema: JsonSchema, path: string): JsonSchema {
  const description = DESCRIPTIONS[path];
  const { properties, items } = schema;
  return {
    ...schema,
    ...(description === undefined ? {} : { description }),
    ...(properties === undefined ? {} : { properties: describedKeys(properties, path) }),
    ...(items === undefined ? {} : { items: withDescriptions(items, `${path}[]`) }),
    ...(path === 'milestones[]' ? ONE_THRESHOLD : {}),
  };
}

const describedKeys = (properties: Readonly<Record<string, JsonSchema>>, path: string) =>
  Object.fromEntries(
    Object.entries(properties).map(([key, it]) => [
      key,
      withDescriptions(it, path === '' ? key : `${path}.${key}`),
    ]),
  );

const ONE_THRESHOLD = { oneOf: [{ required: ['atLeast'] }, { required: ['over'] }] };
