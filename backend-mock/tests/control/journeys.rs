//! Random journeys: two people in three tabs fill in, save, send, take back and change the same
//! application, in any order and with any fault, and Kela answers meanwhile. A small model says what
//! the server must keep, and how many effects there may be.

mod beginnings;
mod model;
mod plan;
mod story;
mod tab;

use kanta_backend_mock::app;
use kanta_backend_mock::state::AppState;
use proptest::collection::vec;
use proptest::test_runner::{Config, RngAlgorithm, TestError, TestRng, TestRunner};
use tokio::runtime::Builder;

use crate::counts::{Counts, seed};
use crate::helpers::Mock;
use beginnings::Beginnings;
use plan::planned;
use story::Story;

/// How many journeys there are, in all tests together: two minutes of two cores.
const JOURNEYS: u32 = 10_000;
/// How many tests share them.
const TESTS: u32 = 4;
/// The most that happens in one journey.
const LONGEST: usize = 20;

/// Runs a test's share of the journeys. One that fails is printed, as short as it can be made.
fn run(test: u32) {
    let main = Mock::main_world().without_limits();
    let state = AppState::new(main, None);
    let worlds = state.worlds.clone();
    let mock = Mock { router: app(state) };
    let runtime = Builder::new_current_thread().enable_time().build().unwrap();
    let beginnings = runtime.block_on(Beginnings::new(&mock, &worlds));
    let counts = Counts::of(&format!("random-journeys-{test}"));
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed().to_le_bytes());
    bytes[8..12].copy_from_slice(&test.to_le_bytes());
    let config = Config {
        cases: JOURNEYS / TESTS,
        failure_persistence: None,
        max_shrink_iters: 2_000,
        ..Config::default()
    };
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
    let mut runner = TestRunner::new_with_rng(config, rng);
    let outcome = runner.run(&vec(planned(), 2..LONGEST), |plan| {
        let _case = counts.begin();
        runtime.block_on(async {
            let story = Story::begin(&mock, &worlds, &beginnings, &counts, plan.len());
            story.run(&plan).await;
        });
        Ok(())
    });
    match outcome {
        Ok(()) => {}
        Err(TestError::Fail(why, plan)) => panic!("{why}\nThe journey: {plan:#?}"),
        Err(error) => panic!("{error}"),
    }
}

macro_rules! quarters {
    ($($name:ident: $test:literal,)+) => {
        $(#[test]
        fn $name() {
            run($test);
        })+
    };
}

quarters! {
    random_journeys_lose_and_double_nothing_in_the_first_quarter: 0,
    random_journeys_lose_and_double_nothing_in_the_second_quarter: 1,
    random_journeys_lose_and_double_nothing_in_the_third_quarter: 2,
    random_journeys_lose_and_double_nothing_in_the_last_quarter: 3,
}
