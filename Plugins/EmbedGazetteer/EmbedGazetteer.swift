import PackagePlugin

@main
struct EmbedGazetteer: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] { [] }
}
