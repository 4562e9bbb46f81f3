namespace SelfEval.Workbench.Tests.Browser;

/// <summary>The tests that share one server and one browser.</summary>
[CollectionDefinition(BrowserSession.Name)]
public sealed class SharedBrowser : ICollectionFixture<BrowserSession>;
