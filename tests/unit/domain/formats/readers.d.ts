/** Readers of formats that come without types, as far as the tests use them. */
declare module 'jsonstat-toolkit' {
  interface Dataset {
    class: string;
    label: string;
    id: string[];
    role: Record<string, string[]>;
    Data(cell: Record<string, string>): { value: number | null; status?: string } | null;
    Dimension(id: string): { id: string[]; Category(id: string): { label: string } };
  }

  export default function JSONstat(dataset: unknown): Dataset;
}

declare module 'sdmx-json-parser' {
  export class SDMXParser {
    getDatasets(url: string): Promise<unknown>;
    getData(slice?: Record<string, string[]>): Record<string, unknown>[];
  }
}
