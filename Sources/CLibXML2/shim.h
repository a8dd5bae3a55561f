// Debian builds libxml2 with ICU, and <libxml/encoding.h> then drags in <unicode/ucnv.h>, whose
// types clash with Foundation's own copy of ICU. No ICU-dependent struct is used from Swift.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/dict.h>
#include <libxml/xmlerror.h>

// xmlFree is a mutable global function pointer, which Swift 6 refuses to read.
static inline void clibxml2_free(void *pointer) { xmlFree(pointer); }
