// source: definitions of every kind are cut out of C by their names.
#include "harness.h"

#include "small_source.h"
#include "sync/source.h"

static void assert_listing(const char *name, const char *listing)
{
    Text found = {0};
    CU_ASSERT_TRUE(source_listing(source, name, &found));
    CU_ASSERT_STRING_EQUAL(text_string(&found), listing);
    text_free(&found);
}

TEST(every_kind_of_definition_is_found)
{
    assert_listing("STEPS", "#define STEPS 3 // of them\n");
    assert_listing("Unit", "typedef struct {\n"
                           "    double bias; // \"}\" is no brace here\n"
                           "} Unit;\n");
    assert_listing("MOST", "enum { LEAST = 1, MOST = 9 };\n");
    assert_listing("table", "static const double table[] = {1, 2};\n");
    assert_listing("later",
                   "static double later(double z)\n" // no prototype
                   "{\n"
                   "    return '}' + z;\n"
                   "}\n");
    Text found = {0};
    CU_ASSERT_TRUE(source_listing(header, "neuron_output", &found));
    CU_ASSERT_STRING_EQUAL(text_string(&found),
                           "// a = f(z).\n"
                           "double neuron_output(double z);\n");
    CU_ASSERT_FALSE(source_listing(source, "bias", &found));
    CU_ASSERT_FALSE(source_listing(source, "MOS", &found));
    text_free(&found);
}

TEST(attributes_and_pointers_do_not_hide_a_name)
{
    static const char text[] = "__attribute__((format(printf, 1, 2)))\n"
                               "void say(const char *format, ...);\n"
                               "typedef double (*Rule)(double);\n"
                               "struct Node { struct Node *next; };\n"
                               "struct Node *node_new(void)\n{\n}\n"
                               "#define TWICE(x) \\\n    (2 * (x))\n"
                               "int last;\n";
    static const char *const names[] = {"say",      "Rule",  "Node",
                                        "node_new", "TWICE", "last"};
    const char *place = text;
    SourceItem item;
    for (size_t i = 0; i < 6; i++) {
        CU_ASSERT_TRUE_FATAL(source_next(&place, &item));
        CU_ASSERT_STRING_EQUAL(item.name, names[i]);
    }
    CU_ASSERT_FALSE(source_next(&place, &item));
}

TESTS_MAIN("source")
