import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { apiError } from './api-error.js';
import { LONGEST } from './input-length.js';
import { isStorable } from './compiled-reads/storable.js';

const LONGEST_TEXT = 2_000;
const LONGEST_LIST = 200;

// Controls but tab and line ends, and the marks that override or isolate the direction of writing: they make a text read
// as another one.
// eslint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0080-\u009f\u202a-\u202e\u2066-\u2069]/;

type Holder = GraphQLArgument | GraphQLInputField;

function checkText(text: string, holder: Holder, path: string): void {
  const longest = typeof holder.extensions[LONGEST] === 'number' ? holder.extensions[LONGEST] : LONGEST_TEXT;
  if (text.length > longest) {
    throw apiError(
      'BAD_USER_INPUT',
      `\`${path}\` holds ${text.length} characters; it may hold ${longest}. Shorten it.`,
      path,
    );
  }
  if (!isStorable(text)) {
    throw apiError('BAD_USER_INPUT', `\`${path}\` holds a NUL character or half of a surrogate pair. Remove it.`, path);
  }
  if (UNSEEN.test(text)) {
    throw apiError(
      'BAD_USER_INPUT',
      `\`${path}\` holds a control character, or one that turns the direction of writing. Remove it.`,
      path,
    );
  }
}

function checkValue(value: unknown, type: GraphQLInputType, holder: Holder, path: string): void {
  if (value === null || value === undefined) return;
  const inner = getNullableType(type);
  if (isListType(inner) && Array.isArray(value)) {
    if (value.length > LONGEST_LIST)
      throw apiError('BAD_USER_INPUT', `\`${path}\` holds ${value.length} items; it may hold ${LONGEST_LIST}.`, path);
    value.forEach((item, index) => checkValue(item, inner.ofType, holder, `${path}.${index}`));
  } else if (typeof value === 'string') {
    checkText(value, holder, path);
  } else if (typeof value === 'object') {
    const named = getNamedType(type);
    if (!isInputObjectType(named)) return;
    for (const [name, field] of Object.entries(named.getFields())) {
      checkValue((value as Record<string, unknown>)[name], field.type, field, `${path}.${name}`);
    }
  }
}

/**
 * Every argument of every field is checked before its resolver runs: no text longer than its field allows, none that
 * the database cannot hold. In the schema, so that it holds on every door.
 */
export function checkInputs(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.args.length === 0) continue;
      for (const step of ['resolve', 'subscribe'] as const) {
        const original = field[step];
        if (!original) continue;
        field[step] = (source, args: Record<string, unknown>, context, info) => {
          for (const arg of field.args) checkValue(args[arg.name], arg.type, arg, arg.name);
          return original(source, args, context, info);
        };
      }
    }
  }
}
