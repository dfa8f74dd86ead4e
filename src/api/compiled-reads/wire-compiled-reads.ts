import type { MetadataStorage } from '@mikro-orm/core';
import { defaultFieldResolver, getNullableType, isAbstractType, isListType } from 'graphql';
import type { GraphQLAbstractType, GraphQLField, GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { checkMapping } from './check-mapping.js';
import { shownKey, TYPE_KEY } from './compile.js';
import { CURSOR_FITS } from './connection-sql.js';
import { foreignCursor } from './list-query.js';
import { fieldMapping, withholding } from './mapping.js';
import { readModel } from './read-model.js';
import { typesReadAsJson } from './types-read-as-json.js';

type Field = GraphQLField<unknown, unknown>;
type Resolver = GraphQLFieldResolver<unknown, unknown>;

/**
 * Makes a built schema read by the compiler. Checks the whole mapping, and throws with every mistake at once.
 *
 * From then on fields of mapped types take their value from the row by response key. Objects that code makes must be
 * instances of their class; those are read by field name as before.
 */
export function wireCompiledReads(schema: GraphQLSchema, metadata: MetadataStorage): void {
  const model = readModel(schema, metadata);
  checkMapping(schema, model);
  for (const type of typesReadAsJson(schema, model)) {
    for (const field of Object.values(type.getFields())) field.resolve = resolverOf(field);
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) readTypeFromRow(type);
  }
}

function resolverOf(field: Field): Resolver {
  const original = field.resolve ?? defaultFieldResolver;
  const mapping = fieldMapping(field);
  if (mapping?.kind === 'computed') return withholding(field) ? unlessWithheld(field, original) : original;
  return (source, args, context, info) => {
    if (!isRow(source)) return original(source, args, context, info);
    const key = String(info.path.key);
    if (!(key in source)) {
      throw new Error(
        `${info.parentType.name}.${info.fieldName} was not read. An object made by code must be an instance of its class.`,
      );
    }
    return mapping?.kind === 'connection' ? fittingPage(source[key], args) : source[key];
  };
}

/** The value of a computed field is withheld by the same condition as that of any other; its resolver is not even asked. */
function unlessWithheld(field: Field, original: Resolver): Resolver {
  const nothing = isListType(getNullableType(field.type)) ? [] : null;
  return (source, args, context, info) =>
    isRow(source) && source[shownKey(field.name)] !== true ? nothing : original(source, args, context, info);
}

/** Only the database knows whether a cursor was made for this parent. */
function fittingPage(page: unknown, args: Record<string, unknown>): unknown {
  if (isRow(page) && page[CURSOR_FITS] === false) throw foreignCursor(args.after == null ? 'before' : 'after');
  return page;
}

function readTypeFromRow(type: GraphQLAbstractType): void {
  const original = type.resolveType;
  type.resolveType = (value: unknown, context, info, abstract) => {
    const name = isRow(value) ? value[TYPE_KEY] : undefined;
    return typeof name === 'string' ? name : original?.(value, context, info, abstract);
  };
}

/** A parsed JSON object, as opposed to an instance of a class. */
function isRow(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype !== null && Object.getPrototypeOf(prototype) === null;
}
