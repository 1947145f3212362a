/**
 * `npm run verify` says of a sealed package, a receipt or a ledger export, check by check, what holds and what fails.
 * It asks no server and trusts only the keys that it is given. The result is the exit code: 0 if all holds, 1 if
 * something fails, 2 if the file cannot be read or the command is wrong.
 */
import { UsageError, readArguments, type VerifyCommand } from './arguments.ts';
import { checkFile } from './check-file.ts';
import { reportInBothLanguages, reportLines, unreadableSentence } from './report-lines.ts';

const HOLDS = 0;
const FAILS = 1;
const CANNOT_SAY = 2;

export interface CommandOutput {
  /** Each call writes one line. */
  print: (line: string) => void;
  complain: (line: string) => void;
}

/** Relative paths are resolved against `folder`. */
export async function run(args: string[], folder: string, voice: CommandOutput): Promise<number> {
  try {
    return await verify(readArguments(args, folder), voice);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    voice.complain(error.message);
    return CANNOT_SAY;
  }
}

async function verify(
  { file, trust, json, language }: VerifyCommand,
  { print, complain }: CommandOutput,
): Promise<number> {
  const report = await checkFile(file, trust);
  if (typeof report === 'string') {
    const sentence = unreadableSentence(report, language);
    if (json) print(JSON.stringify({ unreadable: report, sentence }));
    else complain(sentence);
    return CANNOT_SAY;
  }
  if (json) print(JSON.stringify(reportInBothLanguages(report), null, 2));
  else for (const line of reportLines(report, language)) print(line);
  return report.holds ? HOLDS : FAILS;
}
