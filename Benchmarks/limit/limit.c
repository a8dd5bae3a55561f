/* What reading costs at least with libzip and libxml2: inflates the parts that a reader of contracts needs and counts
 * SAX2 events, without keeping anything.
 *
 *   cc -O2 limit.c -o limit $(pkg-config --cflags --libs libxml-2.0 libzip)
 *   limit REPETITIONS FILE...
 *
 * Prints one line: least and median nanoseconds of one pass over all files, then what was counted. */
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <zip.h>

typedef struct {
  size_t elements, characters, parts, bytes;
} Count;

static void begin(void *data, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri, int namespaces,
                  const xmlChar **declared, int attributes, int defaulted, const xmlChar **values) {
  ((Count *)data)->elements++;
}

static void end(void *data, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri) {}

static void text(void *data, const xmlChar *bytes, int length) { ((Count *)data)->characters += (size_t)length; }

/* The parts that hold text or say how it is numbered and styled, the relationships that lead to them, and properties. */
static int is_needed(const char *name) {
  static const char *others[] = {"theme", "fontTable", "webSettings", "glossary", "media", "embeddings", "charts",
                                 "diagrams", "stylesWithEffects", "people", "commentsIds", NULL};
  size_t length = strlen(name);
  int is_xml = length > 4 && strcmp(name + length - 4, ".xml") == 0;
  if (strcmp(name, "[Content_Types].xml") == 0 || strcmp(name, "_rels/.rels") == 0) return 1;
  if (strcmp(name, "word/_rels/document.xml.rels") == 0) return 1;
  if (strncmp(name, "docProps/", 9) == 0) return is_xml;
  if (strncmp(name, "word/", 5) != 0 || !is_xml) return 0;
  for (int i = 0; others[i]; i++)
    if (strncmp(name + 5, others[i], strlen(others[i])) == 0) return 0;
  return 1;
}

static void parse(const char *bytes, size_t length, Count *count) {
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = begin;
  handler.endElementNs = end;
  handler.characters = text;
  xmlParserCtxtPtr context = xmlCreateMemoryParserCtxt(bytes, (int)length);
  if (!context) exit(1);
  *context->sax = handler;
  xmlCtxtUseOptions(context, XML_PARSE_NONET);
  context->userData = count;
  xmlParseDocument(context);
  if (!context->wellFormed) fprintf(stderr, "not well-formed\n");
  xmlFreeParserCtxt(context);
}

static void read_file(const char *path, Count *count) {
  int code = 0;
  zip_t *archive = zip_open(path, ZIP_RDONLY, &code);
  if (!archive) {
    fprintf(stderr, "cannot open %s\n", path);
    exit(1);
  }
  zip_int64_t entries = zip_get_num_entries(archive, 0);
  for (zip_int64_t i = 0; i < entries; i++) {
    zip_stat_t status;
    if (zip_stat_index(archive, (zip_uint64_t)i, 0, &status) != 0 || !is_needed(status.name)) continue;
    char *bytes = malloc(status.size + 1);
    zip_file_t *file = zip_fopen_index(archive, (zip_uint64_t)i, 0);
    if (!bytes || !file) exit(1);
    zip_int64_t length = zip_fread(file, bytes, status.size);
    zip_fclose(file);
    if (length > 0) {
      bytes[length] = 0;
      parse(bytes, (size_t)length, count);
      count->parts++;
      count->bytes += (size_t)length;
    }
    free(bytes);
  }
  zip_discard(archive);
}

static int by_size(const void *left, const void *right) {
  uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;
  return a < b ? -1 : a > b;
}

int main(int argc, char **argv) {
  int repetitions = argc > 2 ? atoi(argv[1]) : 0;
  if (repetitions < 1) {
    fprintf(stderr, "usage: limit REPETITIONS FILE...\n");
    return 2;
  }
  xmlInitParser();
  uint64_t *times = calloc((size_t)repetitions, sizeof *times);
  Count count = {0, 0, 0, 0};
  for (int pass = 0; pass < repetitions; pass++) {
    struct timespec before, after;
    memset(&count, 0, sizeof count);
    clock_gettime(CLOCK_MONOTONIC, &before);
    for (int i = 2; i < argc; i++) read_file(argv[i], &count);
    clock_gettime(CLOCK_MONOTONIC, &after);
    times[pass] = (uint64_t)(after.tv_sec - before.tv_sec) * 1000000000u + (uint64_t)after.tv_nsec - (uint64_t)before.tv_nsec;
  }
  qsort(times, (size_t)repetitions, sizeof *times, by_size);
  printf("%llu %llu %zu parts %zu bytes %zu elements %zu characters\n", (unsigned long long)times[0],
         (unsigned long long)times[repetitions / 2], count.parts, count.bytes, count.elements, count.characters);
  return 0;
}
