use kanta_backend_mock::scenarios::scenario_links;

use crate::helpers::Mock;

#[tokio::test]
async fn every_link_opens_a_world() {
    for link in scenario_links() {
        Mock::new().open(&link.path).await.expect_whole().await;
    }
}
