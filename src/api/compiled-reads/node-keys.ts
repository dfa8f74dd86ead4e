import type { Compilation } from './compilation.js';
import { decodeId, decodeUuid } from './global-id.js';
import type { MappedType } from './read-model.js';
import { onlyKey } from './reference-sql.js';
import { isStorable } from './storable.js';
import { columnOf } from './table-shape.js';

/** Global ids taken apart: for each its type's name and its key, both `null` where the id leads nowhere; and the types met. */
export interface NodeKeys {
  readonly types: readonly (string | null)[];
  readonly keys: readonly (string | null)[];
  readonly members: readonly MappedType[];
}

const WHOLE_NUMBER = /^(?:0|[1-9]\d{0,8})$/;

export function nodeKeys(c: Compilation, ids: readonly string[]): NodeKeys {
  const found = ids.map((id) => locate(c, id));
  return {
    types: found.map((node) => node?.mapped.type.name ?? null),
    keys: found.map((node) => node?.key ?? null),
    members: [...new Set(found.flatMap((node) => node?.mapped ?? []))],
  };
}

function locate(c: Compilation, id: string): { mapped: MappedType; key: string } | null {
  const mapped = c.model.types.find(
    ({ mapping }) => mapping.idPrefix !== undefined && id.startsWith(`${mapping.idPrefix}_`),
  );
  const key = mapped ? keyOf(mapped, id) : null;
  return mapped && key !== null ? { mapped, key } : null;
}

/** The key as text that the cast to the primary key's type accepts. */
function keyOf(mapped: MappedType, id: string): string | null {
  const { type } = columnOf(mapped.shape, onlyKey(mapped));
  const prefix = mapped.mapping.idPrefix!;
  if (type === 'uuid') return decodeUuid(id, prefix);
  const key = decodeId(id, prefix);
  if (key === null || !isStorable(key)) return null;
  return /^(?:int|bigint|smallint|serial)/.test(type) && !WHOLE_NUMBER.test(key) ? null : key;
}
