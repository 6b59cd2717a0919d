use kanta_backend_mock::scenario_links::SCENARIO_LINKS;

use crate::helpers::Mock;

const README: &str = include_str!("../../../README.md");

#[test]
fn the_readme_has_the_links_that_the_program_prints() {
    let rows = SCENARIO_LINKS.iter().map(|it| {
        let path = it.path();
        let shows = it.shows;
        format!("| [`{path}`](http://127.0.0.1:8080{path}) | {shows} |")
    });
    let in_readme = README.lines().filter(|it| it.starts_with("| [`/_mock/s/"));
    assert_eq!(in_readme.collect::<Vec<_>>(), rows.collect::<Vec<_>>());
}

#[tokio::test]
async fn every_link_opens_a_world() {
    for link in &SCENARIO_LINKS {
        Mock::new().open(&link.path()).await.expect_whole().await;
    }
}
