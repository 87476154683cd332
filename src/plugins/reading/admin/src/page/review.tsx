import * as React from 'react';
import { Box, Button, Flex, Grid, TextButton, Typography } from '@strapi/design-system';
import { Check, Plus } from '@strapi/icons';
import { InputField } from '../fields/input-field';
import { useTexts } from '../translations';
import { isIncomplete, type Choices, type ReadText } from './choices';
import { Legend, MarkedText } from './marked-text';
import { MentionEditor } from './mention-editor';
import { segmentsOf, type Target } from './segments';
import { StatisticEditor } from './statistic-editor';
import { VisitCard } from '../visit/visit-card';
import { blankVisit } from '../visit/visit-form';

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
  const field = (name: keyof Choices['article'], type: 'text' | 'date') => (
    <InputField
      name={name}
      label={text(`article.${name}`)}
      type={type}
      required
      value={article[name]}
      onChange={(value) => setArticle({ [name]: value })}
    />
  );
  const mention = target?.kind === 'mention' ? read.findings.mentions[target.index] : undefined;
  const statistic = target?.kind === 'statistic' ? read.statistics[target.index] : undefined;
  const statisticChoice = target?.kind === 'statistic' ? choices.statistics[target.index] : undefined;
  const replaced = <T,>(list: T[], index: number, value: T) =>
    list.map((one, at) => (at === index ? value : one));

  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Grid.Root gap={4}>
        <Grid.Item col={7} xs={12} direction="column" alignItems="stretch">
          {field('title', 'text')}
        </Grid.Item>
        <Grid.Item col={3} xs={6} direction="column" alignItems="stretch">
          {field('publishedOn', 'date')}
        </Grid.Item>
        <Grid.Item col={2} xs={6} direction="column" alignItems="stretch">
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
        <Grid.Item col={8} xs={12} minWidth={0} direction="column" alignItems="stretch">
          <MarkedText segments={segmentsOf(read, choices)} selected={target} onSelect={setTarget} />
        </Grid.Item>
        <Grid.Item col={4} xs={12} minWidth={0} direction="column" alignItems="stretch" gap={4}>
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
          {choices.events.map((choice, index) => (
            <VisitCard
              key={index}
              choice={choice}
              visit={read.findings.visits[read.events[index]?.visit ?? -1]}
              onChange={(changed) =>
                onChange({ ...choices, events: replaced(choices.events, index, changed) })
              }
            />
          ))}
          <TextButton
            startIcon={<Plus aria-hidden />}
            onClick={() =>
              onChange({
                ...choices,
                events: [...choices.events, { becomes: 'draft', event: null, form: blankVisit() }],
              })
            }
          >
            {text('event.add')}
          </TextButton>
        </Grid.Item>
      </Grid.Root>
      <Flex gap={4} justifyContent="flex-end">
        <Typography textColor="neutral700" data-testid="summary">
          {text('import.summary', {
            links: choices.mentions.filter((entry) => entry !== null).length,
            figures: choices.statistics.filter(({ isTaken }) => isTaken).length,
            events: choices.events.filter(({ becomes }) => becomes !== 'nothing').length,
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
