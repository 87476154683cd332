/** A line about progress. It goes to stderr: stdout belongs to what a command is asked for. */
export const say = (line) => process.stderr.write(`${line}\n`);
