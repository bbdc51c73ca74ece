use super::*;

#[derive(Clone, Default, Serialize, AimlRequest)]
#[serde(rename_all = "camelCase")]
struct Request {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(requires("toolList"))]
    tool_choice: Option<u8>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[aiml(conflicts("function", "json"))]
    tool_list: Vec<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    function: Option<u8>,
    #[aiml(conflicts("function"))]
    null: Option<u8>,
    #[serde(flatten)]
    more: More,
}

#[derive(Clone, Default, Serialize, AimlRequest)]
struct More {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(requires("schema"))]
    json: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    schema: Option<u8>,
}

#[test]
fn of_other_keys() {
    let mut request = Request::default();
    assert!(lines(&request).is_empty());
    request.tool_choice = Some(1);
    assert_eq!(lines(&request), ["toolChoice: 'toolChoice' is only allowed when 'toolList' is given"]);
    request.tool_list = vec![1];
    assert!(lines(&request).is_empty());
    request.function = Some(1);
    assert_eq!(
        lines(&request),
        [
            "toolList: 'toolList' and 'function' cannot both be given",
            // `None` without `skip_serializing_if` is sent, as `null`.
            "null: 'null' and 'function' cannot both be given",
        ],
    );
    request.function = None;
    request.more.json = Some(1);
    assert_eq!(
        lines(&request),
        [
            "toolList: 'toolList' and 'json' cannot both be given",
            "json: 'json' is only allowed when 'schema' is given",
        ],
    );
    request.more.schema = Some(1);
    request.tool_list.clear();
    request.tool_choice = None;
    assert!(lines(&request).is_empty());
}
