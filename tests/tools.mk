# tools: what looks at the code in other ways than its tests, and how fast it
# is; the Makefile includes this.  make setup-tools installs what it needs.

# A folder of few digits in MNIST's files, for slow tools.
$(BUILD)/tests/small_digits: $(BUILD)/obj/tests/small_digits.o \
                             $(call libs_of,data)
	$(call link)

$(BUILD)/small-digits: $(BUILD)/tests/small_digits
	@rm -rf $@ $@.part
	$(Q)$< $@.part 300 100
	@mv $@.part $@

# ---- tools that look at the code ---------------------------------------
# gcc's analyzer finds most at -O0.  Builds of their own, as for SAN=1.
.PHONY: lint lint-build coverage coverage-run
# A text of PHRASE kept in a variable, of which no compiler warns.
OUTLIVED := '(= \([A-Z]\w*\)\{[^;]*|\*\w+ = )PHRASE\('
lint: ## look for mistakes with gcc -fanalyzer and cppcheck
	+$(Q)$(MAKE) --no-print-directory CC=gcc WERROR=1 OPT='-O0 -fanalyzer' \
	  ANALYZE=1 lint-build
	$(Q)cppcheck --enable=warning,performance,portability \
	  --suppressions-list=tests/cppcheck.txt --error-exitcode=1 --std=c11 \
	  -q -Isrc src chapters
	@if grep -rPzl --include='*.c' $(OUTLIVED) src chapters; then \
	  echo 'keep a Phrase: of PHRASE the text ends with the statement' >&2; \
	  exit 1; fi
	@echo "lint: nothing found"
# The kernels are unrolled so far that the analyzer does not end.
$(BUILD)/obj/src/engine/kernels_%.o: CFLAGS += $(if $(ANALYZE),-fno-analyzer)
lint-build: $(call libs_of,tools) $(call libs_of,web) \
            $(TOOLS:$(BUILD)/%=$(BUILD)/obj/src/tools/%.o) \
            $(foreach c,$(CHAPTERS),$(call objs_of,chapters/$(c)))

# Every program on few digits, with its figures, files and trace.
.PHONY: valgrind $(CHAPTERS:%=valgrind-%) race race-run
valgrind: $(CHAPTERS:%=valgrind-%) ## run every program under valgrind, on few digits
	@echo "valgrind: nothing found in $(words $(CHAPTERS)) programs"
MORE_OF_07-trainer = --epochs 2 --networks 2 --save $(BUILD)/valgrind/net \
                     --history $(BUILD)/valgrind/history.csv
MORE_OF_08-deeper = --epochs 1 --looked 10 --watched 1
MORE_OF_09-choosing = --epochs 1 --few 10 --train 100
MORE_OF_10-limits = --epochs 1
MORE_OF_11-far = --epochs 2 --train 100
MORE_OF_C-real-numbers = --epochs 1 --train 100
$(CHAPTERS:%=valgrind-%): valgrind-%: $(BUILD)/% $(BUILD)/small-digits
	$(SAY) "  VALGRIND $<"
	@mkdir -p $(BUILD)/valgrind
	$(Q)valgrind -q --leak-check=full --error-exitcode=1 $< \
	  --data $(BUILD)/small-digits --digits mnist \
	  --out $(BUILD)/valgrind/$* --trace $(BUILD)/valgrind/$*.jsonl \
	  $(MORE_OF_$*) >$(BUILD)/valgrind/$*.txt

# The thread sanitizer, where threads are: the engine, what trains with it,
# and the trainer.
race: ## look for races between threads
	+$(Q)$(MAKE) --no-print-directory TSAN=1 race-run
	@echo "race: nothing found"
RACE_TESTS := $(foreach t,$(TESTS),$(if $(filter engine measure,$(call \
  room_of,$(notdir $(t:$(BUILD)/tests/test_%=%)))),$(t)))
race-run: $(RACE_TESTS) $(BUILD)/07-trainer $(BUILD)/small-digits
	@BUILD=$(BUILD) tests/run.sh $(RACE_TESTS)
	$(Q)$(BUILD)/07-trainer --data $(BUILD)/small-digits --digits mnist \
	  --epochs 2 --networks 2 --no-figures >/dev/null

coverage: ## measure which lines and branches of src/nn and src/data are tested
	+$(Q)$(MAKE) --no-print-directory CC=gcc OPT=-O0 COVER=1 coverage-run
# The branch in which an assert fails is not counted: no test takes it.
COVER_TESTS := $(BUILD)/tests/test_fuzz $(FAULT_TESTS) \
  $(foreach t,$(TESTS),$(if $(filter nn data,$(call \
  room_of,$(notdir $(t:$(BUILD)/tests/test_%=%)))),$(t)))
coverage-run: $(COVER_TESTS)
	@find $(BUILD) -name '*.gcda' -delete
	@BUILD=$(BUILD) tests/run.sh $(COVER_TESTS) | tail -n 1
	@gcovr --root . --filter src/nn --filter src/data \
	  --fail-under-line 95 $(BUILD)
	@gcovr --root . --filter src/nn --filter src/data --branches \
	  --exclude-branches-by-pattern '.*assert\(.*' \
	  --fail-under-branch 90 $(BUILD)

# ---- fuzzing -----------------------------------------------------------
# libFuzzer makes up files for each reader, and for the trainer from --load
# and --resume to a drawing that is read.  What it finds is left in
# build/corpus; kept in tests/fuzz/NAME, test_fuzz replays it for ever.  The malloc limit
# catches a reader that believes a header's sizes.
FUZZERS := $(notdir $(patsubst %/,%,$(wildcard tests/fuzz/*/)))
RUNS_EACH = $(or $(RUNS),1000000)
# A line of CSV has 785 numbers, the smallest network for digits 805.
LENGTH_csv := 16384
LENGTH_training := 16384
.PHONY: fuzz $(FUZZERS:%=fuzz-%)
fuzz: $(FUZZERS:%=fuzz-%) ## let libFuzzer make up bad files (RUNS=n for each reader)

$(FUZZERS:%=fuzz-%): fuzz-%:
	+$(Q)$(MAKE) --no-print-directory CC=clang OPT=-O1 FUZZ=$* \
	  build/with-clang-fuzz/fuzz-$*
	@mkdir -p build/corpus/$*
	@echo "fuzzing $*:"
	$(Q)build/with-clang-fuzz/fuzz-$* -runs=$(RUNS_EACH) \
	  -max_len=$(or $(LENGTH_$*),4096) \
	  -seed=1 -rss_limit_mb=512 -malloc_limit_mb=64 -timeout=10 \
	  -verbosity=0 -print_final_stats=1 -artifact_prefix=build/corpus/ \
	  $(patsubst %,-dict=%,$(wildcard tests/fuzz/$*.dict)) \
	  build/corpus/$* tests/fuzz/$* 2>&1 | tee build/corpus/$*.log | \
	  grep -E 'ERROR|SUMMARY|not so|Test unit|executed_units' && \
	  ! grep -qE 'ERROR|Test unit' build/corpus/$*.log

# Files of weights are changed field by field, too.
MUTATED := $(BUILD)/fuzz-model $(BUILD)/fuzz-training
$(MUTATED): tests/fuzz/mutator.c
$(BUILD)/fuzz-%: tests/fuzz/fuzzer.c tests/fuzz/targets.h \
                 tests/fuzz/training.h $(TRAINER) $(call libs_of,all)
	$(SAY) "  LINK $@"
	$(Q)$(CC) $(filter-out -MMD -MP,$(CPPFLAGS)) -Itests $(CFLAGS) \
	  -fsanitize=fuzzer -DTARGET=fuzz_$* $(filter-out %.h,$^) \
	  $(PKG_LIBS) -lm -o $@

# ---- how fast it is ----------------------------------------------------
.PHONY: bench bench-chart
bench: $(BUILD)/bench $(BUILD)/bench-figure ## measure how fast the engine and the figures are
	$(Q)$(BUILD)/bench $(BUILD)/bench.csv
	$(Q)$(BUILD)/bench-figure

# The engine beside two libraries, which nothing else here uses.
.PHONY: bench-peers
bench-peers: ## measure the engine beside OpenBLAS and oneDNN (installs both; ROUNDS=n)
	@sh src/tools/setup.sh --peers
	+$(Q)$(MAKE) --no-print-directory $(BUILD)/bench-peer
	@src/tools/peers/run.sh $(BUILD)/bench-peer $(ROUNDS)
$(BUILD)/bench-peer: src/tools/peers/peer.c $(call libs_of,tools)
	$(SAY) "  LINK $@"
	$(Q)$(CC) $(CPPFLAGS) -std=c11 -O3 -march=native -ffast-math -fopenmp \
	  $^ $(PKG_LIBS) -lopenblas -ldnnl -lm -o $@

bench-chart: $(BUILD)/bench-chart ## draw what the last make bench measured
	@$< $(BUILD)/bench.csv $(BUILD)/bench.png

# ---- other systems -----------------------------------------------------
.PHONY: systems
systems: ## prove both commands on other systems; slow, root makes chroots
	@tests/systems.sh
# The tests of what every machine has to do alike.
CORE_TESTS := $(BUILD)/tests/test_same_files $(foreach t,$(TESTS),$(if \
  $(filter base nn engine data,$(call \
  room_of,$(notdir $(t:$(BUILD)/tests/test_%=%)))),$(t)))
.PHONY: run-core-tests
run-core-tests: $(CORE_TESTS)
	@BUILD=$(BUILD) tests/run.sh $^
$(BUILD)/systems/bits: $(BUILD)/obj/tests/systems_bits.o \
                       $(call libs_of,engine)
	$(call link)
