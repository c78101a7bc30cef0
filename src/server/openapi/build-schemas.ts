import * as z from 'zod/mini';
import { type Component, components, type Json } from './components.ts';

/** The schemas of the document, as JSON Schema. */
export function buildSchemas(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, { schema }] of Object.entries(components)) registry.add(schema, { id });
  // An answer may hold more in a later version: only what is sent is closed.
  const { schemas } = z.toJSONSchema(registry, { io: 'input', uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(
    Object.entries<Component>(components).map(([name, { description, properties = {}, examples }]) => {
      const { $schema: _dialect, $id: _id, ...shape } = schemas[name] as Json;
      const own = shape.properties as Readonly<Record<string, Json>> | undefined;
      const merged = Object.entries(own ?? {}).map(([key, value]) => [key, { ...value, ...properties[key] }]);
      return [
        name,
        {
          description,
          ...shape,
          ...(own && { properties: Object.fromEntries(merged) }),
          ...(examples && { examples }),
        },
      ];
    }),
  );
}
