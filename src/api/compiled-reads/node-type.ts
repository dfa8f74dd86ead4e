import { getNamedType, isObjectType } from 'graphql';
import type { GraphQLObjectType, GraphQLOutputType } from 'graphql';

/** The type of a connection's nodes, found through `nodes` or `edges { node }`. */
export function nodeTypeOf(connection: GraphQLObjectType): GraphQLOutputType {
  const { nodes, edges } = connection.getFields();
  const edge = edges && getNamedType(edges.type);
  const type = nodes?.type ?? (isObjectType(edge) ? edge.getFields().node?.type : undefined);
  if (!type) throw new Error(`${connection.name} has neither nodes nor edges { node }, so it is not a connection.`);
  return type;
}
