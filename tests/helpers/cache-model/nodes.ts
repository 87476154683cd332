import { editor } from '../access';
import { spawnDateline, type SpawnedDateline } from '../spawned-dateline';

export interface Read {
  status: number;
  body: string;
  hit: boolean;
}

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** Several Datelines behind one database, as an editor, an integration and readers reach them. */
export class Nodes {
  private signedInAt = 0;
  private panelToken = '';
  private apiToken = '';

  private constructor(
    /** Two that keep answers. */
    readonly caching: readonly [SpawnedDateline, SpawnedDateline],
    /** One that keeps none: what it answers is true. */
    readonly plain: SpawnedDateline,
  ) {}

  static async start(databaseUrl: string): Promise<Nodes> {
    // What they answer holds their own address: the same for all.
    const PUBLIC_URL = 'http://desk.example';
    const env = { STRAPI_LOG_LEVEL: 'error', RATE_LIMIT_PER_MINUTE: '0', PUBLIC_URL };
    // One after the other: the first makes the tables.
    const first = await spawnDateline({ databaseUrl, env });
    const second = await spawnDateline({ databaseUrl, env });
    const plain = await spawnDateline({ databaseUrl, env: { ...env, READER_CACHE_BYTES: '0' } });
    const nodes = new Nodes([first, second], plain);
    await nodes.post(plain, '/admin/register-admin', editor);
    await nodes.staySignedIn();
    const key = { name: 'cache model', description: '', type: 'full-access', lifespan: null };
    const { data } = await nodes.post<{ data: { accessKey: string } }>(plain, '/admin/api-tokens', key);
    nodes.apiToken = data.accessKey;
    return nodes;
  }

  /** Signs in to the panel anew before its token expires, which is half an hour after it was given. */
  async staySignedIn(): Promise<void> {
    if (Date.now() - this.signedInAt < 15 * 60_000) return;
    const { email, password } = editor;
    this.panelToken = '';
    const { data } = await this.post<{ data: { token: string } }>(this.plain, '/admin/login', {
      email,
      password,
    });
    this.panelToken = data.token;
    this.signedInAt = Date.now();
  }

  /** Writes over one of the doors. What is refused (4xx) changes nothing, which is to be seen as well; a 5xx is an error. */
  async write(
    node: SpawnedDateline,
    method: string,
    path: string,
    body?: object,
  ): Promise<Record<string, unknown>> {
    const token = /^\/(api|graphql)/.test(path) ? this.apiToken : this.panelToken;
    const response = await fetch(node.url + path, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body && { 'content-type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    if (response.status >= 500 || response.status === 401) {
      throw new Error(`${method} ${path}: ${response.status} ${text}`);
    }
    return text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {};
  }

  /** Uploads a picture of one pixel into the media library, as the panel does. @returns its row's id */
  async upload(node: SpawnedDateline, name: string): Promise<number> {
    const form = new FormData();
    form.append('files', new Blob([PIXEL], { type: 'image/png' }), `${name}.png`);
    const response = await fetch(`${node.url}/upload`, {
      ...{ method: 'POST', headers: { authorization: `Bearer ${this.panelToken}` }, body: form },
    });
    if (!response.ok) throw new Error(`POST /upload: ${response.status} ${await response.text()}`);
    const [file] = (await response.json()) as { id: number }[];
    return file!.id;
  }

  /** Changes what the media library says of a file. */
  async describe(node: SpawnedDateline, file: number, fileInfo: object): Promise<void> {
    const form = new FormData();
    form.append('fileInfo', JSON.stringify(fileInfo));
    const response = await fetch(`${node.url}/upload?id=${file}`, {
      ...{ method: 'POST', headers: { authorization: `Bearer ${this.panelToken}` }, body: form },
    });
    if (!response.ok) throw new Error(`POST /upload?id: ${response.status} ${await response.text()}`);
  }

  async read(node: SpawnedDateline, path: string): Promise<Read> {
    const response = await fetch(node.url + path, { headers: { 'apollo-require-preflight': 'true' } });
    return {
      status: response.status,
      body: await response.text(),
      hit: response.headers.get('cache-status') === 'Dateline; hit',
    };
  }

  /** Reads many, some at a time. */
  async readAll(node: SpawnedDateline, paths: readonly string[]): Promise<Map<string, Read>> {
    const found = new Map<string, Read>();
    const left = [...paths];
    const reader = async () => {
      for (let path = left.shift(); path !== undefined; path = left.shift()) {
        found.set(path, await this.read(node, path));
      }
    };
    await Promise.all(Array.from({ length: 6 }, reader));
    return found;
  }

  async stop(): Promise<void> {
    await Promise.all([...this.caching, this.plain].map((node) => node.stop()));
  }

  private post<T>(node: SpawnedDateline, path: string, body: object): Promise<T> {
    return this.write(node, 'POST', path, body) as Promise<T>;
  }
}
