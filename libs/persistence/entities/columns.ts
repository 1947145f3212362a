/** How columns appear in TypeScript: property names in camel case, instants as ISO 8601 UTC text, bigints as numbers. */
import { DefaultNamingStrategy, type EntitySchemaColumnOptions, type ValueTransformer } from 'typeorm';

export class SnakeCaseColumns extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? propertyName.replace(/([A-Z]|\d+$)/g, (part) => `_${part.toLowerCase()}`);
  }
}

const isoText: ValueTransformer = {
  to: (value: unknown) => value,
  from: (value: unknown) => (value instanceof Date ? value.toISOString() : value),
};

const exactNumber: ValueTransformer = {
  to: (value: unknown) => value,
  from: (value: unknown) => (typeof value === 'string' ? Number(value) : value),
};

export const uuid: EntitySchemaColumnOptions = { type: 'uuid' };
export const text: EntitySchemaColumnOptions = { type: 'text' };
export const texts: EntitySchemaColumnOptions = { type: 'text', array: true };
export const int: EntitySchemaColumnOptions = { type: 'int' };
export const bigint: EntitySchemaColumnOptions = { type: 'bigint', transformer: exactNumber };
export const bool: EntitySchemaColumnOptions = { type: 'boolean' };
export const json: EntitySchemaColumnOptions = { type: 'jsonb' };
export const bytes: EntitySchemaColumnOptions = { type: 'bytea' };
export const day: EntitySchemaColumnOptions = { type: 'date' };
export const instant: EntitySchemaColumnOptions = { type: 'timestamptz', precision: 3, transformer: isoText };
/** 64 hex characters. */
export const digest: EntitySchemaColumnOptions = { type: 'char', length: 64 };

export function key(column: EntitySchemaColumnOptions): EntitySchemaColumnOptions {
  return { ...column, primary: true };
}
export function optional(column: EntitySchemaColumnOptions): EntitySchemaColumnOptions {
  return { ...column, nullable: true };
}
