import Glibc
import KokchaCommands

exit(CommandLineTool.run(Array(CommandLine.arguments.dropFirst()), console: .process))
