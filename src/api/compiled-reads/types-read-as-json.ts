import { getNamedType, isObjectType } from 'graphql';
import type { GraphQLField, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { fieldMapping } from './mapping.js';
import type { ReadModel } from './read-model.js';

/** Every object type whose objects come out of the database as JSON: mapped types, and what hangs on their fields. */
export function typesReadAsJson(schema: GraphQLSchema, model: ReadModel): ReadonlySet<GraphQLObjectType> {
  const types = new Set<GraphQLObjectType>();
  const visit = (type: GraphQLObjectType): void => {
    if (types.has(type)) return;
    types.add(type);
    for (const field of Object.values(type.getFields())) below(field).forEach(visit);
  };
  model.types.forEach(({ type }) => visit(type));
  for (const field of rootFields(schema)) {
    if (fieldMapping(field)?.kind === 'connection') below(field).forEach(visit);
  }
  return types;
}

/** The object type a field leads to; a computed field leads into code. */
function below(field: GraphQLField<unknown, unknown>): GraphQLObjectType[] {
  const type = getNamedType(field.type);
  return isObjectType(type) && fieldMapping(field)?.kind !== 'computed' ? [type] : [];
}

/** Fields of the operation types. */
export function rootFields(schema: GraphQLSchema): GraphQLField<unknown, unknown>[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return roots.flatMap((type) => Object.values(type?.getFields() ?? {}));
}
