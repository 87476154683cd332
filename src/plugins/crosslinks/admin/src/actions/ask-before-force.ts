import { withParams, wrapRequest } from '../api/stock-requests';
import { linkedDetails } from '../dialogs/linked-details';
import { askAnyway, type LinkedAction } from '../dialogs/linked-question';

const GUARDED: Record<string, LinkedAction> = {
  deleteDocument: 'delete',
  deleteManyDocuments: 'delete',
  unpublishDocument: 'unpublish',
  unpublishManyDocuments: 'unpublish',
};

/**
 * Where the server refuses to delete or unpublish because others link to it, the editor sees which, and may do it
 * anyway: the same request again, with `force`.
 */
export function askBeforeForce(): void {
  for (const [name, action] of Object.entries(GUARDED)) {
    wrapRequest(name, async (request, _args, ask) => {
      const answer = await ask(request);
      const details = answer.error && linkedDetails(answer.error);
      if (!details) return answer;
      const decision = await askAnyway(action, details);
      if (decision.anyway) return ask(withParams(request, { force: true }));
      // The server's words are for programs; the editor is told in the panel's.
      const message = decision.message ?? answer.error.message;
      return { error: { name: 'ConflictError', message, status: 409 } as unknown as typeof answer.error };
    });
  }
}
