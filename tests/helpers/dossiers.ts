import path from 'node:path';
import { openClient, type Client, type Data } from './client';
import { appDir, startDateline, type Dateline } from './dateline';
import { importFiles } from './import';

export interface List {
  total: number;
  items: (Data & { documentId: string; via?: string[] })[];
  next: string | null;
}
export interface Dossier {
  data: Data & { documentId: string };
  linked: Record<string, List>;
  meta: Data;
}

/** A Dateline with the sample content published. */
export async function startSampleDesk(): Promise<{ dateline: Dateline; client: Client }> {
  const dateline = await startDateline();
  const client = await openClient(dateline);
  await importFiles(dateline, path.join(appDir, 'database/seeds'), { publish: true });
  return { dateline, client };
}

/** The dossier at an address below /api, as readers get it. */
export async function readDossier(client: Client, address: string): Promise<Dossier> {
  const answer = client
    .read(address)
    .expect(200)
    .expect('content-type', /application\/json/);
  return (await answer).body as Dossier;
}
