// links: the anchors that headings make.  That broken links are reported is
// tested in test_sync.c.
#include "harness.h"

#include "sync/links.h"

TEST(anchors_are_those_of_github)
{
    Text anchors = {0};
    links_anchors("# The `dot` Product: w\xC2\xB7x\n"
                  "## \xCE\xA3 and \xCF\x83\xE2\x80\xB2, snake_case #\n"
                  "## Why?\n## Why?\n```sh\n# no\n```\n"
                  "<a id=\"here\"></a>\n",
                  &anchors);
    CU_ASSERT_STRING_EQUAL(text_string(&anchors),
                           "\nthe-dot-product-wx\n"
                           "\n\xCF\x83-and-\xCF\x83-snake_case\n"
                           "\nwhy\n\nwhy-1\n\nhere\n");
    text_free(&anchors);
}

TESTS_MAIN("links")
