# Starting on any computer, and faults of the program itself.

broke-down = The program broke down and was opened again
broke-down-words = What was typed is whole: whatever was not saved is offered below.
broke-down-report = A report of the fault, which can be sent to the developers; no words of the plan are in it: { $file }
broke-down-show = Show the report
cli-broke-down = The program broke down and did not open again. What was typed is whole: start the program once more, and it will be offered.
cli-no-renderer = There is nothing to draw the window with: neither OpenGL nor Vulkan, Metal or Direct3D works on this computer. Update the driver of the graphics card; from a remote desktop or a virtual machine, try the computer itself. The document can be had without a window: kengesh export PLAN.ron --to docx
