import * as React from 'react';
import type { LinkedDetails } from './linked-details';

export type LinkedAction = 'delete' | 'unpublish';

/** What the editor decided; where that is to leave it, with the words that say so. */
export type LinkedAnswer = { anyway: true } | { anyway: false; message?: string };

/** What the editor is asked: whether to do it though others link to the entry. */
export interface LinkedQuestion {
  action: LinkedAction;
  details: LinkedDetails;
  answer: (answer: LinkedAnswer) => void;
}

// Requests ask and a dialog answers; they meet here, as the one knows nothing of the other's place on the screen.
let question: LinkedQuestion | null = null;
const listeners = new Set<() => void>();

function set(next: LinkedQuestion | null): void {
  question = next;
  for (const listener of listeners) listener();
}

/** Asks the editor; where no dialog is on the screen to ask with, it is left. */
export function askAnyway(action: LinkedAction, details: LinkedDetails): Promise<LinkedAnswer> {
  question?.answer({ anyway: false });
  if (listeners.size === 0) return Promise.resolve({ anyway: false });
  return new Promise((resolve) => {
    const answer = (given: LinkedAnswer) => {
      set(null);
      resolve(given);
    };
    set({ action, details, answer });
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    // Nobody is left to answer.
    if (listeners.size === 0) question?.answer({ anyway: false });
  };
}

export function useLinkedQuestion(): LinkedQuestion | null {
  return React.useSyncExternalStore(subscribe, () => question);
}
