import * as React from 'react';
import { Box, Main, Tabs } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';

interface Tab {
  /** As it stands in the address: `?tab=`. */
  name: string;
  label: React.ReactNode;
  content: React.ReactNode;
}

interface TabbedPageProps {
  title: string;
  subtitle: string;
  tabs: Tab[];
  /** The name of the tab that is open. */
  open: string;
}

/** A page of a plugin with several tabs, of which the address names the one that is open. */
export function TabbedPage({ title, subtitle, tabs, open }: TabbedPageProps) {
  const [, setQuery] = useSearchParams();
  // The rest of the address stays: who comes back to a tab finds it as it was.
  const change = (next: string) =>
    setQuery((before) => {
      before.set('tab', next);
      return before;
    });

  return (
    <Layouts.Root>
      <Page.Title>{title}</Page.Title>
      <Main>
        <Layouts.Header title={title} subtitle={subtitle} />
        <Layouts.Content>
          <Tabs.Root variant="simple" value={open} onValueChange={change}>
            <Tabs.List aria-label={title}>
              {tabs.map(({ name, label }) => (
                <Tabs.Trigger key={name} value={name}>
                  {label}
                </Tabs.Trigger>
              ))}
            </Tabs.List>
            <Box paddingTop={6} paddingBottom={10}>
              {tabs.map(({ name, content }) => (
                <Tabs.Content key={name} value={name}>
                  {content}
                </Tabs.Content>
              ))}
            </Box>
          </Tabs.Root>
        </Layouts.Content>
      </Main>
    </Layouts.Root>
  );
}
