/** A whole YAML document as plain values, for the config. */
import { parse } from 'yaml';

/** @throws Error with line and column in its message */
export const parseYaml = (text: string): unknown => parse(text, { schema: 'core' });
