import { STEMMERS } from './sources';

/**
 * Scripts that are written without spaces, or whose words take endings without end: Thai, kana, Han, Hangul. They are
 * found by pairs of characters, which serve substrings of any length.
 */
const GRAMS =
  '\\u0E00-\\u0E7F\\u3040-\\u30FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uAC00-\\uD7AF\\uF900-\\uFAFF\\U00020000-\\U0003FFFF';

/** What stands between words. Listed, since a database's locale may know letters of ASCII only. */
const BETWEEN =
  '\\u0001-\\u002F\\u003A-\\u0040\\u005B-\\u0060\\u007B-\\u00BF\\u00D7\\u00F7\\u2000-\\u206F\\u2190-\\u2BFF\\u2E00-\\u2E7F\\u3000-\\u3004\\u3008-\\u303F\\uFE10-\\uFE1F\\uFE30-\\uFE4F\\uFF00-\\uFF0F\\uFFE0-\\uFFFF';

/** Most characters of a text that are found by: tsvector's positions end at 16,383. */
const MOST = 100_000;
const MOST_GRAMS = 8000;
/** Most words of a question; the rest is not asked for. */
const MOST_TERMS = 12;
/** Shortest last word that stands for all that begin with it. */
const SHORTEST_PREFIX = 3;

/** The functions that texts and questions pass through alike. */
export const SEARCH_FUNCTIONS = `
CREATE OR REPLACE FUNCTION dateline_fold(given text) RETURNS text LANGUAGE sql STABLE AS $fold$
  SELECT btrim(regexp_replace(
    regexp_replace(lower(unaccent(normalize(left(given, ${MOST}), NFKC))), '[''’‘ʼ\`]', '', 'g'),
    '[${BETWEEN}]+', ' ', 'g'))
$fold$;

CREATE OR REPLACE FUNCTION dateline_grams(folded text) RETURNS tsvector LANGUAGE sql STABLE AS $grams$
  SELECT coalesce(string_agg(quote_literal(gram) || ':' || place, ' ')::tsvector, ''::tsvector)
    FROM (SELECT substr(run.found[1], start, 2) AS gram, row_number() OVER (ORDER BY run.number, start) AS place
            FROM regexp_matches(folded, '[${GRAMS}]+', 'g') WITH ORDINALITY AS run(found, number)
           CROSS JOIN generate_series(1, length(run.found[1])) start
           LIMIT ${MOST_GRAMS}) pairs
$grams$;

CREATE OR REPLACE FUNCTION dateline_words(folded text, stemmer regconfig) RETURNS tsvector LANGUAGE sql STABLE AS $words$
  SELECT to_tsvector('simple', plain) || to_tsvector(stemmer, plain) || dateline_grams(folded)
    FROM (SELECT regexp_replace(folded, '[${GRAMS}]+', ' ', 'g') AS plain) bare
$words$;

CREATE OR REPLACE FUNCTION dateline_stemmer(language text) RETURNS regconfig LANGUAGE sql STABLE AS $stemmer$
  SELECT (CASE split_part(lower(language), '-', 1)
    ${Object.entries(STEMMERS)
      .map(([code, stemmer]) => `WHEN '${code}' THEN '${stemmer}'`)
      .join(' ')} ELSE 'simple' END)::regconfig
$stemmer$;

CREATE OR REPLACE FUNCTION dateline_blocks_text(blocks jsonb) RETURNS text LANGUAGE sql STABLE AS $blocks$
  SELECT string_agg((SELECT string_agg(piece #>> '{}', '') FROM jsonb_path_query(block, 'strict $.**.text', '{}', true) piece), E'\\n')
    FROM jsonb_path_query(blocks,
      'strict $.** ? (@.type == "paragraph" || @.type == "heading" || @.type == "quote" || @.type == "code" || @.type == "list-item")',
      '{}', true) block
$blocks$;

CREATE OR REPLACE FUNCTION dateline_question(folded text, stemmers regconfig[]) RETURNS tsquery LANGUAGE plpgsql STABLE AS $question$
DECLARE
  parts text[] := ARRAY(SELECT piece[1] FROM regexp_matches(folded, '([${GRAMS}]+|[^ ${GRAMS}]+)', 'g') piece LIMIT ${MOST_TERMS});
  part text;
  stem tsquery;
  term tsquery;
  question tsquery;
BEGIN
  FOR number IN 1 .. coalesce(array_length(parts, 1), 0) LOOP
    part := parts[number];
    IF part ~ '^[${GRAMS}]' THEN
      IF length(part) = 1 THEN
        term := (quote_literal(part) || ':*')::tsquery;
      ELSE
        SELECT string_agg(quote_literal(substr(part, start, 2)), ' <-> ' ORDER BY start)::tsquery INTO term
          FROM generate_series(1, length(part) - 1) start;
      END IF;
    ELSE
      term := (quote_literal(left(part, 500)) || CASE WHEN number = array_length(parts, 1) AND length(part) >= ${SHORTEST_PREFIX} THEN ':*' ELSE '' END)::tsquery;
      FOREACH stem IN ARRAY ARRAY(SELECT plainto_tsquery(one, part) FROM unnest(stemmers) one) LOOP
        IF numnode(stem) > 0 THEN term := term || stem; END IF;
      END LOOP;
    END IF;
    question := CASE WHEN question IS NULL THEN term ELSE question && term END;
  END LOOP;
  RETURN question;
END
$question$;
`;
