import type { CheckResult, CitationState, FigureState, VintageStep } from '../../../shared/contracts';
import type { Tone } from './badge';

export const citationTones: Record<CitationState, Tone> = {
  current: 'success',
  superseded: 'warning',
  acknowledged: 'neutral',
  unpublished: 'primary',
};

export const checkTones: Record<CheckResult, Tone> = {
  consistent: 'success',
  inconsistent: 'danger',
  'other base': 'warning',
  'not comparable': 'neutral',
};

export const figureTones: Record<FigureState, Tone> = {
  traced: 'success',
  superseded: 'warning',
  contradicted: 'danger',
  linkable: 'primary',
  derivable: 'alternative',
  unsourced: 'neutral',
};

export const stepTones: Record<VintageStep, Tone> = {
  first: 'neutral',
  confirms: 'success',
  refines: 'primary',
  revises: 'warning',
  redefines: 'alternative',
  withdrawn: 'danger',
};
