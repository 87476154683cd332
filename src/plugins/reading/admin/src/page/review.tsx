import * as React from 'react';
import { Box, Button, Field, Flex, Grid, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { useTexts } from '../translations';
import { isIncomplete, type Choices, type ReadText } from './choices';
import { EventCard } from './event-card';
import { Legend, MarkedText } from './marked-text';
import { MentionEditor } from './mention-editor';
import { segmentsOf, type Target } from './segments';
import { StatisticEditor } from './statistic-editor';

interface ReviewProps {
  read: ReadText;
  choices: Choices;
  isBusy: boolean;
  onChange: (choices: Choices) => void;
  /** Reads the text anew, with another date or language. */
  onReadAgain: () => void;
  onAccept: () => void;
}

/** A text that was read: what was found in it, to be corrected and accepted. */
export function Review({ read, choices, isBusy, onChange, onReadAgain, onAccept }: ReviewProps) {
  const text = useTexts();
  const [target, setTarget] = React.useState<Target | null>(null);
  const { article } = choices;
  const setArticle = (change: Partial<Choices['article']>) =>
    onChange({ ...choices, article: { ...article, ...change } });
  const isStale =
    article.publishedOn !== read.article.publishedOn || article.language !== read.article.language;
  const count = (list: { isTaken: boolean }[]) => list.filter(({ isTaken }) => isTaken).length;
  const field = (name: keyof Choices['article'], type: string) => (
    <Field.Root name={name} required>
      <Field.Label>{text(`article.${name}`)}</Field.Label>
      <Field.Input
        type={type}
        size="S"
        value={article[name]}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => setArticle({ [name]: event.target.value })}
      />
    </Field.Root>
  );
  const mention = target?.kind === 'mention' ? read.findings.mentions[target.index] : undefined;
  const statistic = target?.kind === 'statistic' ? read.statistics[target.index] : undefined;
  const statisticChoice = target?.kind === 'statistic' ? choices.statistics[target.index] : undefined;
  const replaced = <T,>(list: T[], index: number, value: T) =>
    list.map((one, at) => (at === index ? value : one));

  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Grid.Root gap={4}>
        <Grid.Item col={7} s={12} direction="column" alignItems="stretch">
          {field('title', 'text')}
        </Grid.Item>
        <Grid.Item col={3} s={6} direction="column" alignItems="stretch">
          {field('publishedOn', 'date')}
        </Grid.Item>
        <Grid.Item col={2} s={6} direction="column" alignItems="stretch">
          {field('language', 'text')}
        </Grid.Item>
      </Grid.Root>
      {read.notes.map((note) => (
        <Typography key={note} variant="pi" textColor="warning700">
          {note}
        </Typography>
      ))}
      {isStale ? (
        <Flex gap={3}>
          <Typography variant="pi" textColor="neutral600">
            {text('import.stale')}
          </Typography>
          <Button size="S" variant="secondary" onClick={onReadAgain}>
            {text('import.read-again')}
          </Button>
        </Flex>
      ) : null}
      <Legend />
      <Grid.Root gap={5}>
        <Grid.Item col={8} s={12} direction="column" alignItems="stretch">
          <MarkedText segments={segmentsOf(read, choices)} selected={target} onSelect={setTarget} />
        </Grid.Item>
        <Grid.Item col={4} s={12} direction="column" alignItems="stretch" gap={4}>
          <Box background="neutral0" hasRadius shadow="tableShadow" padding={5} aria-live="polite">
            {mention && target ? (
              <MentionEditor
                key={target.index}
                mention={mention}
                chosen={choices.mentions[target.index] ?? null}
                onChange={(entry) =>
                  onChange({ ...choices, mentions: replaced(choices.mentions, target.index, entry) })
                }
              />
            ) : null}
            {statistic && statisticChoice && target ? (
              <StatisticEditor
                key={target.index}
                proposed={statistic}
                choice={statisticChoice}
                onChange={(choice) =>
                  onChange({ ...choices, statistics: replaced(choices.statistics, target.index, choice) })
                }
              />
            ) : null}
            {target ? null : <Typography textColor="neutral600">{text('import.click')}</Typography>}
          </Box>
          {read.events.map((proposed, index) => (
            <EventCard
              key={index}
              proposed={proposed}
              visit={read.findings.visits[proposed.visit]}
              choice={choices.events[index] ?? { isTaken: false, draft: proposed.draft }}
              onChange={(choice) => onChange({ ...choices, events: replaced(choices.events, index, choice) })}
            />
          ))}
        </Grid.Item>
      </Grid.Root>
      <Flex gap={4} justifyContent="flex-end">
        <Typography textColor="neutral700" data-testid="summary">
          {text('import.summary', {
            links: choices.mentions.filter((entry) => entry !== null).length,
            figures: count(choices.statistics),
            events: count(choices.events),
          })}
        </Typography>
        <Button
          startIcon={<Check aria-hidden />}
          loading={isBusy}
          disabled={article.title.trim() === '' || article.publishedOn === '' || isIncomplete(read, choices)}
          onClick={onAccept}
        >
          {text('import.accept')}
        </Button>
      </Flex>
    </Flex>
  );
}
