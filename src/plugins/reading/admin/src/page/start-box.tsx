import * as React from 'react';
import { Box, Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { useTexts } from '../translations';

const FORMATS = '.txt,.md,.markdown,.html,.htm,.docx';

interface StartBoxProps {
  /** Texts are there already: the box gives way to them. */
  isSmall: boolean;
  onText: (text: string) => void;
  onFiles: (files: File[]) => void;
}

/** Where texts come in: pasted, or as files that are dropped or chosen. */
export function StartBox({ isSmall, onText, onFiles }: StartBoxProps) {
  const text = useTexts();
  const [pasted, setPasted] = React.useState('');
  const [isOver, setOver] = React.useState(false);
  const input = React.useRef<HTMLInputElement>(null);
  const drop = (event: React.DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <Box
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={6}
      borderColor={isOver ? 'primary600' : 'neutral0'}
      borderStyle="dashed"
      borderWidth="2px"
      onDragOver={(event: React.DragEvent) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Field.Root name="pasted">
          <Field.Label>{text('import.paste')}</Field.Label>
          <Textarea
            rows={isSmall ? 2 : 10}
            value={pasted}
            placeholder={text('import.placeholder')}
            onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => setPasted(event.target.value)}
          />
        </Field.Root>
        <Flex gap={3} justifyContent="space-between" wrap="wrap">
          <Typography variant="pi" textColor="neutral600">
            {text('import.drop')}
          </Typography>
          <Flex gap={3}>
            <input
              ref={input}
              type="file"
              multiple
              hidden
              accept={FORMATS}
              aria-label={text('import.files')}
              onChange={(event) => {
                onFiles([...(event.target.files ?? [])]);
                event.target.value = '';
              }}
            />
            <Button variant="secondary" onClick={() => input.current?.click()}>
              {text('import.files')}
            </Button>
            <Button
              disabled={pasted.trim() === ''}
              onClick={() => {
                onText(pasted);
                setPasted('');
              }}
            >
              {text('import.read')}
            </Button>
          </Flex>
        </Flex>
      </Flex>
    </Box>
  );
}
