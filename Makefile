# Backprop by Hand: the whole build.  `make help` lists the targets.
#
# One static library for each room of src/, one program for each folder of
# chapters/, one test program for each tests/test_X.c.  A test links only the
# rooms that its module may use, so a call that points the wrong way fails to
# link.  pkg-config is asked inside recipes, hence late: `make setup workbook`
# works in one go although setup brings pkg-config itself.

ifeq ($(origin CC),default)
CC := gcc
endif
SHELL := /bin/sh
.DELETE_ON_ERROR:
.SUFFIXES:
MAKEFLAGS += --no-builtin-rules

# ---- flags -------------------------------------------------------------
, := ,
# Whole constants are enums, which newer clangs mind beside a double.  A
# warning is an error with WERROR=1, where main is guarded, and for nobody else.
WARN := -Wall -Wextra -Wconversion -Wshadow -Wvla -Wdouble-promotion \
        -Wstrict-prototypes -Wno-enum-conversion $(if $(WERROR),-Werror)
OPT  ?= -O2
SAN_FLAGS := $(if $(SAN),-fsanitize=address$(,)undefined \
             -fno-sanitize-recover=all)$(if $(TSAN),-fsanitize=thread)$(if \
             $(FUZZ),-fsanitize=fuzzer-no-link$(,)address$(,)undefined \
             -fno-sanitize-recover=all)$(if $(COVER),--coverage)
CFLAGS   += -std=c11 $(WARN) $(OPT) -g -ffp-contract=off -pthread $(SAN_FLAGS)
CPPFLAGS += -D_POSIX_C_SOURCE=200809L -Isrc -MMD -MP
LDFLAGS  += -pthread $(SAN_FLAGS) $(AS_NEEDED)

# What only some systems know, or need: GNU's linker leaves out unused
# libraries; 32-bit x86 and s390x would keep more digits than a float has,
# or a double, and so print other numbers; and the first has large files only
# when asked.
MACHINE   := $(shell $(CC) -dumpmachine 2>/dev/null)$(filter -m32,$(CC))
AS_NEEDED := $(if $(findstring linux,$(MACHINE)),-Wl$(,)--as-needed)
CFLAGS    += $(if $(filter i386% i486% i586% i686% %-m32,$(MACHINE)),-msse2 \
             -mfpmath=sse -D_FILE_OFFSET_BITS=64)$(if $(filter s390x%,$(MACHINE)),$(if \
             $(findstring clang,$(CC)),,-fexcess-precision=fast))
CORES     := getconf _NPROCESSORS_ONLN
# As many jobs as cores, unless make was told how many.
JOBS = $(if $(findstring jobserver,$(MAKEFLAGS)),,-j$$($(CORES)))

# Each kind of build has a folder of its own, so that they never mix.
VARIANT := $(if $(filter-out gcc,$(CC)),-$(notdir $(CC)))$(if $(SAN),-san)$(if \
           $(TSAN),-tsan)$(if $(FUZZ),-fuzz)$(if $(COVER),-cover)$(if \
           $(ANALYZE),-analyze)
BUILD   := build$(if $(VARIANT),/with$(VARIANT))
SAY     := @$(if $(V),:,echo) # V=1 shows the commands themselves
Q       := $(if $(V),,@)

# ---- rooms and what each may use ---------------------------------------
ROOMS := $(filter-out tools,$(notdir $(patsubst %/,%,$(wildcard src/*/))))
USES_base     := base
USES_nn       := nn base
USES_data     := data nn base
USES_engine   := engine nn base
USES_measure  := measure engine data nn base
USES_trace    := trace base
USES_draw     := draw base
USES_workbook := workbook draw trace data nn base
USES_sync     := sync base
USES_check    := check draw base
USES_web      := web measure data nn base
# And what lies outside of the rooms: chapters, tools, exercises.
USES_all      := workbook draw trace measure engine data nn base
USES_tools    := tools sync $(USES_all)
USES_exercise := check draw data nn base

PKG := cairo freetype2 fontconfig libpng libjpeg zlib jansson
PKG_CFLAGS = $(shell pkg-config --cflags $(PKG))
PKG_LIBS   = $(shell pkg-config --libs $(PKG))

# A file gets its name when it is whole: a make that is killed leaves no half.
define link
@mkdir -p $(@D)
$(SAY) "  LINK $@"
$(Q)$(CC) $(LDFLAGS) $^ $(PKG_LIBS) $(1) -lm -o $@.part
@mv $@.part $@
endef

libs_of = $(patsubst %,$(BUILD)/lib%.a,$(filter $(ROOMS),$(USES_$(1))))
objs_of = $(patsubst %.c,$(BUILD)/obj/%.o,$(wildcard $(1)/*.c))
room_of = $(or $(notdir $(patsubst %/,%,$(dir $(firstword \
          $(wildcard src/*/$(1).c))))),all)

CHAPTERS := $(notdir $(patsubst %/,%,$(dir $(wildcard chapters/*/main.c))))
PROGRAMS := $(CHAPTERS:%=$(BUILD)/%)
TOOLS    := $(patsubst src/tools/%.c,$(BUILD)/%,$(wildcard src/tools/*.c))
TESTS    := $(patsubst tests/%.c,$(BUILD)/tests/%,$(wildcard tests/test_*.c))
ifeq ($(findstring linux,$(MACHINE)),) # their linker cannot --wrap a call
TESTS    := $(filter-out %/test_faults %/test_faults_read,$(TESTS))
endif

# ---- what to build -----------------------------------------------------
.PHONY: all help setup setup-tools data programs workbook \
        test clean
all: programs $(TOOLS) $(BUILD)/libcheck.a

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' Makefile tests/tools.mk | \
	  awk -F'|' '{printf "%-20s %s\n", $$1, $$2}'
	@echo "Options: CC=clang, SAN=1 (address and undefined-behaviour checks)"

setup: ## install what is needed (Debian, Ubuntu) and fetch MNIST
	@sh src/tools/setup.sh

setup-tools: ## install what lint, valgrind and coverage need
	@sh src/tools/setup.sh --tools

data: ## fetch MNIST into data/ (MNIST_DIR=folder takes your own copy)
	@sh data/fetch-mnist.sh

programs: $(PROGRAMS) ## build the chapter programs

$(foreach r,$(ROOMS),$(eval $(BUILD)/lib$(r).a: $(call objs_of,src/$(r))))
$(BUILD)/lib%.a:
	@rm -f $@ $@.part
	$(Q)ar rcs $@.part $^
	@mv $@.part $@

# A first look, so that a fresh clone is told what to do.
.PHONY: is-set-up
is-set-up:
	@command -v $(firstword $(CC)) >/dev/null && pkg-config --exists $(PKG) || \
	  { echo "The build lacks its packages: run  make setup" >&2; exit 1; }

$(BUILD)/obj/%.o: %.c | is-set-up
	@mkdir -p $(@D)
	$(SAY) "  CC   $<"
	$(Q)$(CC) $(CPPFLAGS) -MT $@ -MF $@.dep $(PKG_CFLAGS) $(CFLAGS) -c $< \
	  -o $@.part
	@mv $@.dep $(@:.o=.d) && mv $@.part $@

$(foreach c,$(CHAPTERS),$(eval $(BUILD)/$(c): \
  $(call objs_of,chapters/$(c)) $(call libs_of,all)))
$(PROGRAMS):
	$(call link)

# The engine's kernels are one source, compiled for each instruction set.
# Where it has no vectors of its own, a compiler warns that others may pass
# them in other registers; ours never leave their file.
$(BUILD)/obj/src/engine/kernels_%.o: CFLAGS += -Wno-psabi
ifneq ($(findstring x86_64,$(MACHINE)),)
$(BUILD)/obj/src/engine/kernels_avx2.o: CFLAGS += -mavx2 -mfma
# (gcc's own header for the second converts signs where it does not optimise)
$(BUILD)/obj/src/engine/kernels_avx512.o: CFLAGS += -mavx512f -mfma -Wno-sign-conversion
endif

# The one test that passes vectors wider than this processor's.
$(BUILD)/obj/tests/test_wide.o: CFLAGS += -Wno-psabi

$(TOOLS): $(BUILD)/%: $(BUILD)/obj/src/tools/%.o $(call libs_of,tools)
	$(call link)

# ---- the workbook ------------------------------------------------------
# A make of its own, so that nothing is looked up before setup has ended.
ifneq ($(filter setup%,$(MAKECMDGOALS)),)
.NOTPARALLEL: # `make -j2 setup test`: one goal after the other
endif
RUN_CHAPTERS := $(CHAPTERS:%=run-%)
.PHONY: figures $(RUN_CHAPTERS)
workbook: $(filter setup,$(MAKECMDGOALS)) ## run every chapter, draw every figure, make the book
	+$(Q)$(MAKE) --no-print-directory $(JOBS) all
	+$(Q)$(MAKE) --no-print-directory figures book

$(RUN_CHAPTERS): run-%: $(BUILD)/% $(BUILD)/compare-figures
	$(SAY) "  RUN  $<"
	$(Q)src/tools/run.sh $(BUILD) $*

# kill -9 leaves a temporary beside a file that was being replaced.
figures: $(BUILD)/sync $(BUILD)/compare-figures ## run every chapter and draw every figure again, on all cores
	@find chapters figures -name '*.tmp-??????' -exec rm -f {} +
	+$(Q)$(MAKE) --no-print-directory $(JOBS) $(RUN_CHAPTERS)
	@[ -f figures/LIBRARIES ] || $(BUILD)/compare-figures --libraries >figures/LIBRARIES
	@src/tools/gallery.sh
	@$<

.PHONY: experiments
experiments: $(BUILD)/07-trainer ## train as others published; takes minutes
	$(Q)$< --experiments >$(BUILD)/experiments.txt
	$(Q)mv $(BUILD)/experiments.txt chapters/07-trainer/

# The network that reads a folder of drawings, unless NET names another.
READER := --hidden 300,100 --activation relu --init he --output softmax \
  --cost cross-entropy --rate 0.1 --optimizer momentum --schedule cosine \
  --batch 32 --train 60000 --epochs 60 --augment affine --turn 15 \
  --scale 0.2 --shear 0.3 --shift 1.5
.PHONY: drawings has-dir photographs
has-dir:
	@: $(or $(DIR),$(error expected DIR=folder of NAME-ANSWER.png files))
drawings: has-dir $(BUILD)/drawings $(or $(NET),$(BUILD)/reader.st) ## read a folder of drawings named NAME-ANSWER.png (DIR=folder, NET="weights …")
	@$(BUILD)/drawings $(DIR) $(or $(NET),$(BUILD)/reader.st)
photographs: $(BUILD)/photographs $(or $(NET),$(BUILD)/reader.st) ## read digits on sheets that the pen draws, with light, rules and stains (NET=weights)
	@$(BUILD)/photographs $(or $(NET),$(BUILD)/reader.st)
$(BUILD)/reader.st: | $(BUILD)/07-trainer
	@echo "Training the network that reads them, once, for some minutes"
	$(Q)$(BUILD)/07-trainer $(READER) --networks 1 --no-figures --save $@ \
	  >$(BUILD)/reader.txt

# ---- tests -------------------------------------------------------------
$(BUILD)/obj/tests/%.o: CPPFLAGS += -Itests
# What the trainer writes is swept too: its files but main's.
TRAINER := $(filter-out %/main.o,$(call objs_of,chapters/07-trainer))
$(patsubst %,$(BUILD)/tests/test_%,faults disk fuzz same_files): $(TRAINER)
# Files of chapters that have a test of their own, and what two of them need.
# (test_options is that of the workbook's room, test_checkpoint runs 07.)
TESTED := $(filter-out %/options %/checkpoint,$(foreach f,\
  $(patsubst chapters/%.c,%,$(wildcard chapters/*/*.c)),\
  $(if $(wildcard tests/test_$(notdir $(f)).c),$(f))))
$(foreach f,$(TESTED),$(eval $(BUILD)/tests/test_$(notdir $(f)): \
  $(BUILD)/obj/chapters/$(f).o))
$(BUILD)/tests/test_falling_rates: $(BUILD)/obj/chapters/08-deeper/valley.o
$(BUILD)/tests/test_still_missed $(BUILD)/tests/test_what_they_cost: \
  $(BUILD)/obj/chapters/11-far/number_rows.o
$(BUILD)/tests/test_when_to_stop: $(BUILD)/obj/chapters/09-choosing/trial.o
$(BUILD)/tests/test_holes_and_labels: \
  $(BUILD)/obj/chapters/07-trainer/ink_shapes.o
$(patsubst %,$(BUILD)/tests/test_%,ambiguity doses lean masked_gradient): \
  $(BUILD)/obj/chapters/10-limits/reader.o
$(BUILD)/tests/test_masked_gradient: $(BUILD)/obj/chapters/10-limits/doses.o
$(BUILD)/tests/test_measured: $(patsubst %,$(BUILD)/obj/chapters/12-fast/%.o,\
  six_loops product_loops)
$(foreach t,$(notdir $(TESTS)),$(eval $(BUILD)/tests/$(t): \
  $(BUILD)/obj/tests/$(t).o \
  $(call libs_of,$(call room_of,$(t:test_%=%)))))
$(BUILD)/tests/test_programs: | $(BUILD)/small-digits
# The calls that these tests let fail (tests/faults.h).
FAULT_TESTS := $(BUILD)/tests/test_faults $(BUILD)/tests/test_faults_read
WRAPPED := open fstat fread mkstemp fdopen fflush fsync fclose close rename \
           $(if $(SAN)$(TSAN),malloc calloc realloc free)
$(FAULT_TESTS): LDFLAGS += $(WRAPPED:%=-Wl,--wrap=%)
$(FAULT_TESTS:$(BUILD)/tests/%=$(BUILD)/obj/tests/%.o): CPPFLAGS += \
  -D_GNU_SOURCE $(if $(SAN)$(TSAN),-DFAULTS_OURS_ONLY) \
  $(if $(COVER),-DCOVERAGE)
$(TESTS):
	$(call link,-lcunit)

test: $(TESTS) programs $(TOOLS) ## build and run every test (CC=clang, SAN=1)
	@BUILD=$(BUILD) tests/run.sh $(TESTS)
	@$(BUILD)/sync --check
	@BUILD=$(BUILD) tests/commands.sh
	@src/tools/gallery.sh --check
	+@$(MAKE) --no-print-directory exercises-check mutate-sample
	@BUILD=$(BUILD) tests/outputs.sh $(CHAPTERS)
	@BUILD=$(BUILD) tests/try-it.sh
	@BUILD=$(BUILD) tests/elsewhere.sh

# ---- the exercises -----------------------------------------------------
# The reader's answers are built like everything else, but a warning is no
# error there, and the sanitizers watch.
EXERCISE_LIBS := $(call libs_of,exercise)
EXERCISES = BUILD=$(BUILD) CC=$(CC) CHECK_CFLAGS="-std=c11 -Wall -Wextra -g \
  $(1) -D_POSIX_C_SOURCE=200809L -Isrc" CHECK_LIBS="$(EXERCISE_LIBS) \
  $(PKG_LIBS) $(AS_NEEDED) -lcunit -lm -pthread $(SAN_FLAGS)"
WATCHED   := -fsanitize=address,undefined -fno-sanitize-recover=all
.PHONY: check watch exercises-check
check: ## list the exercises: what is done and what is next
	@sh src/tools/check.sh list
watch: $(EXERCISE_LIBS) ## check an exercise again each time you save it
	@MAKE="$(MAKE)" sh src/tools/check.sh watch
check-%: $(EXERCISE_LIBS)
	@$(call EXERCISES,$(WATCHED)) sh src/tools/check.sh check $*
start-%:
	@sh src/tools/check.sh start $*
hint-%:
	@sh src/tools/check.sh hint $*
exercises-check: $(EXERCISE_LIBS)
	@$(call EXERCISES,$(SAN_FLAGS)) tests/exercises.sh
.PHONY: mutate mutate-sample mutate-code
mutate: $(BUILD)/mutate $(EXERCISE_LIBS) ## change each solution wherever it can be: every check has to notice (EVERY=n)
	@$(call EXERCISES,-O1) tests/mutate.sh $(or $(EVERY),1) $(ONLY)
mutate-sample: $(BUILD)/mutate $(EXERCISE_LIBS)
	@$(call EXERCISES,-O1) tests/mutate.sh sample 30
# The unit tests of nn and data; two have no file of their own name.
CODE_TESTS := $(foreach t,$(TESTS),$(if $(filter nn data,$(call \
  room_of,$(notdir $(t:$(BUILD)/tests/test_%=%)))),$(t))) \
  $(BUILD)/tests/test_gradients $(BUILD)/tests/test_mazur
mutate-code: $(BUILD)/mutate $(CODE_TESTS) ## change src/nn and src/data wherever they can be: a unit test has to notice (EVERY=n, ONLY=file)
	@BUILD=$(BUILD) CC=$(CC) EVERY=$(or $(EVERY),1) ONLY="$(ONLY)" \
	  CFLAGS="-std=c11 -D_POSIX_C_SOURCE=200809L -Isrc" \
	  LIBS="$(call libs_of,data) $(PKG_LIBS) -lcunit -lm -pthread" \
	  tests/mutate-code.sh $(CODE_TESTS)

# ---- the live figures --------------------------------------------------
.PHONY: web-check
web-check: $(BUILD)/tests/transcript $(BUILD)/07-trainer $(BUILD)/live-network ## test the C that runs in the book's pages
	@BUILD=$(BUILD) tests/web.sh
$(BUILD)/tests/transcript: $(BUILD)/obj/tests/web/transcript.o \
                           $(call libs_of,web)
	$(call link)

# ---- the book ----------------------------------------------------------
.PHONY: sync sync-check numbers outputs-check book book-check epub-check pdf
sync: $(BUILD)/sync ## bring listings, outputs and figures in the text up to date
	@$<

sync-check: $(BUILD)/sync ## report what in the text is stale
	@$< --check

numbers: $(BUILD)/sync ## after a look at them, note the numbers of the texts anew
	@$< --numbers

book: $(BUILD)/cover $(BUILD)/07-trainer $(BUILD)/live-network ## make the HTML book and the EPUB in build/book
	@BUILD=$(BUILD) src/tools/book/build.sh build/book

pdf: book ## print the whole book as build/book/backprop-by-hand.pdf
	@BUILD=$(BUILD) src/tools/book/pdf.sh build/book

book-check: book ## check the book's pages: links, HTML, looks and live figures in a browser
	@src/tools/book/check.sh build/book

epub-check: book ## check the EPUB with epubcheck and Ace by DAISY
	@src/tools/book/epub-check.sh build/book

outputs-check: programs $(TOOLS) ## compare what the programs print with output.txt
	@BUILD=$(BUILD) tests/outputs.sh $(CHAPTERS)

clean: ## remove everything that was built
	rm -rf build

include tests/tools.mk
-include $(shell find $(BUILD) -type f -name '*.d' 2>/dev/null)
