/**
 * A file of settings: one `NAME=value` a line, as systemd and Docker take them too; `#` begins a comment. A value may
 * stand in single or double quotes, which are taken off; nothing is replaced in it.
 */
import { readFileSync } from 'node:fs';

/** What a file says, and in which lines it cannot be understood. */
export interface SettingsFile {
  readonly values: Readonly<Record<string, string>>;
  readonly faults: readonly string[];
}

/** Reads a file of settings. A file that cannot be read is a fault. */
export function readSettingsFile(path: string): SettingsFile {
  try {
    return settingsIn(readFileSync(path, 'utf8'), path);
  } catch (error) {
    return {
      values: {},
      faults: [`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`],
    };
  }
}

const LINE = /^(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/;

/** The settings in the text of a file. @param name of the file, for what is wrong. */
export function settingsIn(text: string, name: string): SettingsFile {
  const values: Record<string, string> = {};
  const faults: string[] = [];
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    if (/^\s*(#|$)/.test(line)) continue;
    const [, key = '', value = ''] = LINE.exec(line.trim()) ?? [];
    const place = `${name}, line ${index + 1}`;
    // The line itself may hold a secret, and is not shown.
    if (key === '') faults.push(`${place}: is not NAME=value`);
    else if (!key.startsWith('PACTA_')) faults.push(`${place}: ${key} is no setting of this program`);
    else if (Object.hasOwn(values, key)) faults.push(`${place}: ${key} is given twice`);
    else values[key] = unquoted(value);
  }
  return { values, faults };
}

function unquoted(value: string): string {
  return /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;
}
