/** Zod schemas as JSON Schema 2020-12, which is what OpenAPI 3.1 takes, with references to those that have a name. */
import { z } from 'zod';
import { legalDate } from '../law/acts.ts';
import { isoDay } from '../simulation/calendar-shape.ts';
import { day } from '../simulation/scenario.ts';

export type JsonSchema = Record<string, unknown>;

const DATE = 'a day, a month, a year or an interval FROM/TO (EDTF)';

/** The named schemas.
 * @param io whether they describe what is sent (with defaults left out) or what is answered. */
export function jsonSchemas(
  named: Readonly<Record<string, z.ZodType>>,
  io: 'input' | 'output',
): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { ...options(io), uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, withoutId(schema as JsonSchema)]));
}

const options = (io: 'input' | 'output') => ({
  io,
  target: 'draft-2020-12' as const,
  unrepresentable: 'any' as const,
  override: ({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: JsonSchema }) => {
    const { def } = zodSchema._zod;
    if ((zodSchema as unknown) === legalDate) jsonSchema.description ??= DATE;
    if ((zodSchema as unknown) === day || (zodSchema as unknown) === isoDay) jsonSchema.format = 'date';
    // Answers may get more fields: only what is sent is closed.
    if (def.type === 'object' && def.catchall === undefined) delete jsonSchema.additionalProperties;
    if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    // A list that is counted before it is read: what its rows are stands behind.
    if (
      io === 'input' &&
      def.type === 'pipe' &&
      def.in._zod.def.type === 'array' &&
      def.out._zod.def.type === 'array'
    ) {
      jsonSchema.items = withoutId(
        z.toJSONSchema((def.out as z.ZodArray).element as z.ZodType, options(io)) as JsonSchema,
      );
    }
  },
});

function withoutId({ $schema: _dialect, $id: _id, ...schema }: JsonSchema): JsonSchema {
  return schema;
}
