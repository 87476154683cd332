import { adminToken, createFullAccessToken } from '../access';
import type { Dateline } from '../dateline';
import type { Handle } from './world';

export interface Answer {
  status: number;
  body: Record<string, unknown>;
}

/** The Dateline under test as the operations see it: its addresses, its keys, and which document is which handle. */
export class Desk {
  private readonly handles = new Map<string, Handle>();
  private readonly documentIds = new Map<Handle, string>();

  private signedInAt = Date.now();

  private constructor(
    readonly dateline: Dateline,
    private readonly keys: { api: string; panel: string },
  ) {}

  static async open(dateline: Dateline): Promise<Desk> {
    const keys = { api: await createFullAccessToken(dateline), panel: await adminToken(dateline) };
    return new Desk(dateline, keys);
  }

  /** Signs in to the panel anew before its token expires, which is half an hour after it was given. */
  async staySignedIn(): Promise<void> {
    if (Date.now() - this.signedInAt < 15 * 60_000) return;
    this.keys.panel = await adminToken(this.dateline);
    this.signedInAt = Date.now();
  }

  call(as: 'api' | 'panel' | 'reader', method: string, path: string, body?: unknown): Promise<Answer> {
    return this.send(method, path, body, as === 'reader' ? undefined : this.keys[as]);
  }

  private async send(method: string, path: string, body: unknown, key?: string): Promise<Answer> {
    const response = await fetch(`${this.dateline.url}${path}`, {
      method,
      headers: {
        ...(key && { authorization: `Bearer ${key}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    const parsed = text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : { text };
    return { status: response.status, body: parsed };
  }

  name(handle: Handle, documentId: string): void {
    this.handles.set(documentId, handle);
    this.documentIds.set(handle, documentId);
  }

  /** A document that never came to be has an id that no document has. */
  documentId(handle: Handle): string {
    return this.documentIds.get(handle) ?? 'zzzzzzzzzzzzzzzzzzzzzzzz';
  }

  handle(documentId: string): Handle {
    return this.handles.get(documentId) ?? `unknown ${documentId}`;
  }
}
