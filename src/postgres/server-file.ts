import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { giveToOwnerOf, type Layout } from './layout';

/** What a process must know to reach the server. The port is where it was last; the server's own word goes first. */
export interface ServerFile {
  port?: number;
  password: string;
}

/** What is kept of the server; nothing where the file is missing or spoilt. */
export function readServerFile({ serverFile }: Layout): ServerFile | undefined {
  try {
    const { port, password } = JSON.parse(fs.readFileSync(serverFile, 'utf8')) as Partial<ServerFile>;
    if (typeof password !== 'string' || password === '') return undefined;
    return { port: typeof port === 'number' ? port : undefined, password };
  } catch {
    return undefined;
  }
}

/** Keeps it, in one step and readable by the data folder's owner only. */
export function writeServerFile({ root, serverFile }: Layout, content: ServerFile): void {
  const draft = `${serverFile}.${randomBytes(4).toString('hex')}`;
  fs.writeFileSync(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  giveToOwnerOf(root, draft);
  fs.renameSync(draft, serverFile);
}

/** A new password. Its characters need no quoting in SQL or in a URL. */
export const newPassword = (): string => randomBytes(24).toString('base64url');
