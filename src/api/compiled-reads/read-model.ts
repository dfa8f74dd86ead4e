import type { MetadataStorage } from '@mikro-orm/core';
import { isObjectType } from 'graphql';
import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { tableMapping } from './mapping.js';
import type { TableMapping } from './mapping.js';
import { tableShape } from './table-shape.js';
import type { RecordClass, TableShape } from './table-shape.js';

/** An object type with its table. */
export interface MappedType {
  readonly type: GraphQLObjectType;
  readonly mapping: TableMapping;
  readonly shape: TableShape;
}

/** The mapping of a schema onto tables, read once. */
export interface ReadModel {
  readonly types: readonly MappedType[];
  /** `undefined` for a type without a table. */
  find(type: GraphQLObjectType): MappedType | undefined;
  ofClass(target: object): MappedType;
  shapeOf(record: RecordClass): TableShape;
}

const models = new WeakMap<GraphQLSchema, ReadModel>();

/** The model of a wired schema. */
export function modelOf(schema: GraphQLSchema): ReadModel {
  const model = models.get(schema);
  if (!model)
    throw new Error(
      'The schema has no compiled reads. Call wireCompiledReads(schema, orm.getMetadata()) after buildSchema.',
    );
  return model;
}

/** Reads the model from the schema's extensions and keeps it with the schema. */
export function readModel(schema: GraphQLSchema, metadata: MetadataStorage): ReadModel {
  const shapes = new Map<RecordClass, TableShape>();
  const shapeOf = (record: RecordClass): TableShape => {
    const shape = shapes.get(record) ?? tableShape(metadata, record);
    shapes.set(record, shape);
    return shape;
  };
  const types = mappedTypes(schema, shapeOf);
  const model: ReadModel = {
    types,
    find: (type) => types.find((mapped) => mapped.type === type),
    ofClass: (target) => {
      const found = types.find(({ mapping }) => mapping.target === target);
      if (!found) throw new Error('The class has no @Table, or is not part of this schema.');
      return found;
    },
    shapeOf,
  };
  models.set(schema, model);
  return model;
}

function mappedTypes(schema: GraphQLSchema, shapeOf: (record: RecordClass) => TableShape): MappedType[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    const mapping = isObjectType(type) ? tableMapping(type) : undefined;
    return isObjectType(type) && mapping ? [{ type, mapping, shape: shapeOf(mapping.record) }] : [];
  });
}
